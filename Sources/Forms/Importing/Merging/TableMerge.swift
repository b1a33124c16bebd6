import Findings
import Inventories

/// The lines of a table after what one or several forms say of it, side by side with the present.
struct TableMerge {
  /// A line of the table as it will be.
  struct Line {
    /// The present line it is; `nil` for a new one.
    let present: Int?
    /// The fields that become otherwise.
    let changes: [String: String]
    /// The line of a form that speaks of it.
    let origin: ImportedRow?
  }

  /// The present table.
  let present: PresentTable
  /// The lines, in order.
  private(set) var lines: [Line] = []
  /// The present lines that are gone.
  private(set) var removed: [Int] = []
  /// How many present lines no form speaks of.
  private(set) var untouched = 0
  /// Contradictions between forms.
  private(set) var findings: [Finding] = []

  private let meaning: FieldMeaning

  /// Merges what forms say with the present table.
  init(_ forms: [ImportedTable], into present: PresentTable, _ vocabulary: ImportVocabulary) {
    self.present = present
    meaning = FieldMeaning(spec: present.spec, vocabulary: vocabulary)
    let statements = forms.map { TableStatements($0, of: present, meaning) }
    var spoken: [Line?] = []
    for row in 0..<present.count { spoken.append(self.spoken(of: row, in: statements)) }
    let new = added(statements)
    let after = Dictionary(grouping: new, by: \.anchor).mapValues { $0.map(\.line) }
    lines = present.table == nil ? after[nil] ?? [] : []
    for row in 0..<present.count {
      if let line = spoken[row] { lines.append(line) } else { removed.append(row) }
      lines += after[row] ?? []
    }
    if present.table != nil { lines += after[nil] ?? [] }
    let silent = statements.map { Set($0.untouched) }
    findings += statements.compactMap { Self.note(of: $0.unfilled) }
    untouched = silent.dropFirst().reduce(silent.first ?? []) { $0.intersection($1) }.count
  }

  /// What is said of lines that were left as they were prefilled.
  private static func note(of unfilled: [ImportedRow]) -> Finding? {
    unfilled.first.map { line in
      Finding(.note, .linesUnfilled, ["count": .count(unfilled.count)], at: line.place)
    }
  }

  /// Whether anything becomes otherwise.
  var isChanged: Bool {
    !removed.isEmpty || lines.contains { $0.present == nil || !$0.changes.isEmpty }
  }

  /// A present line as forms want it; `nil` when one of them deleted it.
  private mutating func spoken(of row: Int, in statements: [TableStatements]) -> Line? {
    let said = statements.compactMap { statement in
      statement.changed[row].flatMap { change in
        // A form made of this very table says nothing by what it left alone.
        statement.isEdit && change.changes.isEmpty ? nil : change
      }
    }
    let origin = statements.lazy.compactMap { $0.changed[row]?.line }.first
    if said.isEmpty, statements.contains(where: { $0.removed.contains(row) }) { return nil }
    guard let first = said.first else { return Line(present: row, changes: [:], origin: origin) }
    for other in said.dropFirst() { compare(first.line, other.line) }
    let changes = said.reduce(into: [:]) { $0.merge($1.changes) { first, _ in first } }
    return Line(present: row, changes: changes, origin: first.line)
  }

  /// New lines, those of several forms once.
  private mutating func added(
    _ statements: [TableStatements]
  ) -> [(line: Line, anchor: Int?)] {
    var new: [(line: Line, anchor: Int?)] = []
    var known: [[String]: [ImportedRow]] = [:]
    for statement in statements {
      var counts: [[String]: Int] = [:]
      for (key, row) in statement.added {
        let number = counts[key, default: 0]
        counts[key] = number + 1
        if let same = known[key], number < same.count {
          compare(same[number], row.line)
          continue
        }
        known[key, default: []].append(row.line)
        new.append((Line(present: nil, changes: row.changes, origin: row.line), row.anchor))
      }
    }
    return new
  }

  /// Two forms that say different things of one line contradict one another.
  private mutating func compare(_ first: ImportedRow, _ second: ImportedRow) {
    for key in first.fields.keys.sorted() {
      guard let other = second.fields[key], !other.isEmpty, !first[key].isEmpty,
        !meaning.isSame(first[key], other, key)
      else { continue }
      let place = first.place(of: key)
      let arguments: [String: Finding.Argument] = [
        "name": .text(meaning.name { second[$0] }), "value": .text(other),
        "other": .text(first[key]), "place": .text(place.description),
      ]
      findings.append(Finding(.error, .formsDisagree, arguments, at: second.place(of: key)))
    }
  }
}

extension Finding.Code {
  static let linesUnfilled: Self = "lines-unfilled"
  static let formsDisagree: Self = "forms-disagree"
}
