import Inventories
import Parsing

/// What one form says of a table: lines changed, new, gone.
struct TableStatements {
  /// What is said of present lines.
  private(set) var changed: [Int: RowStatement] = [:]
  /// What is said of new lines, in the order of the form.
  private(set) var added: [(key: [String], statement: RowStatement)] = []
  /// Present lines that the form no longer has.
  private(set) var removed: Set<Int> = []
  /// Present lines that the form does not speak of, and leaves alone.
  private(set) var untouched: [Int] = []
  /// New lines of which nothing but names is filled in: they say nothing.
  private(set) var unfilled: [ImportedRow] = []
  /// Whether the form was made of the present table, so that what it lacks was deleted.
  let isEdit: Bool

  private let present: PresentTable
  private let meaning: FieldMeaning

  init(_ form: ImportedTable, of present: PresentTable, _ meaning: FieldMeaning) {
    self.present = present
    self.meaning = meaning
    isEdit = form.base == present.digest && (form.base != nil || present.table == nil)
    let matching = RowMatching(form, to: present, meaning)
    var anchor: Int?
    for (line, match) in zip(form.rows, matching.matches) {
      if let match { anchor = match }
      guard !line.isRefused else { continue }
      if let match {
        changed[match] = RowStatement(
          line: line, changes: changes(of: match, in: line), anchor: match)
      } else if isUnfilled(line) {
        unfilled.append(line)
      } else if !isBlankCell(line) {
        let fields = line.fields.filter { !$0.value.isEmpty }
        added.append(
          (
            key: meaning.key({ line[$0] }, of: form.keys),
            statement: RowStatement(line: line, changes: fields, anchor: anchor)
          ))
      }
    }
    // A line that could not be read may be any of those that seem gone.
    let gone = matching.unmatched.filter { !present.isEmptyCell($0) }
    if isEdit, !form.isIncomplete { removed = Set(gone) } else { untouched = gone }
  }

  /// A cell of a matrix without number and note is no line.
  private func isBlankCell(_ line: ImportedRow) -> Bool {
    guard case .matrix(_, _, let value) = present.spec.shape else { return false }
    return line[value].isEmpty && line["note"].isEmpty
  }

  /// A line of a list that nobody needs to fill in, with its names and nothing else.
  ///
  /// Forms ask so again for what last year's had. A proxy is complete without a number.
  private func isUnfilled(_ line: ImportedRow) -> Bool {
    guard case .file = present.spec.location, case .list = present.spec.shape,
      line["kind"] != DeclaredFactor.Kind.proxy.rawValue
    else { return false }
    let isNumbered = present.spec.columns.contains { $0.isRequired && $0.content == .number }
    let free = present.spec.columns.filter { !$0.isKey && !$0.content.isWord }
    return isNumbered && free.allSatisfy { line[$0.key].isEmpty }
  }

  /// The fields that a form changes: a blank one deletes only in a form made of this table.
  private func changes(of row: Int, in line: ImportedRow) -> [String: String] {
    line.fields.filter { key, text in
      if text.isEmpty, !isEdit { return false }
      return !meaning.isSame(text, written(row, key, as: text), key)
    }
  }

  /// The present text; a unit left to the head is the head's.
  private func written(_ row: Int, _ key: String, as text: String) -> String {
    key == "unit" && !text.isEmpty ? present.unit(row) : present.text(row, key)
  }
}
