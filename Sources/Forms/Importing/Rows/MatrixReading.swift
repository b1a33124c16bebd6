import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// Reads the cells of a matrix on a sheet, each of them a line of its table.
struct MatrixReading {
  private let sheet: FilledSheet
  private let layout: FoundTable
  private let matrix: FoundMatrix
  private let vocabulary: ImportVocabulary
  private let keys: (row: ColumnSpec, column: ColumnSpec, value: String)
  /// Lines of the lists below that only note something on a cell.
  private var notes: [ImportedRow] = []
  /// Lines of the lists below that are lines of their own.
  private var others: [ImportedRow] = []
  private(set) var findings: [Finding] = []

  init?(
    _ matrix: FoundMatrix, of layout: FoundTable, on sheet: FilledSheet, _ words: ImportVocabulary
  ) {
    guard case .matrix(let rows, let columns, let values) = layout.spec.shape,
      let row = layout.spec.column(rows), let column = layout.spec.column(columns)
    else { return nil }
    self.sheet = sheet
    self.layout = layout
    self.matrix = matrix
    vocabulary = words
    keys = (row, column, values)
  }

  /// The table that the sheet has.
  mutating func table() -> ImportedTable {
    readRemarks()
    let notices = SheetNotes(sheet)
    var known: [FoundMatrix.Column] = []
    for column in matrix.columns where isKnown(column) { known.append(column) }
    sayNameless()
    let indices = Set(known.map(\.index))
    findings += notices.hidden(in: indices, rows: rows) + notices.formulas(in: indices, rows: rows)
    var lines: [ImportedRow] = []
    for row in sheet.rows.filter(rows.contains) { lines += self.lines(in: row, known) }
    lines += others + notes
    return ImportedTable(
      spec: layout.spec, method: layout.method, base: layout.base, rows: lines,
      keys: fields(known), place: sheet.place(matrix.headRow, matrix.rows),
      isIncomplete: findings.hasErrors || lines.contains(where: \.isRefused))
  }

  private func fields(_ columns: [FoundMatrix.Column]) -> Set<String> {
    var fields: Set<String> = [keys.row.key, keys.column.key, keys.value]
    if !matrix.remarks.isEmpty { fields.insert("note") }
    if columns.contains(where: { $0.unit != nil }) { fields.insert("unit") }
    return fields.union(layout.rules.fixed.keys)
  }

  /// Numbers below a blank head are nobody's.
  private mutating func sayNameless() {
    let named = Set(matrix.columns.map(\.index))
    for column in (matrix.rows + 1)..<max(matrix.rows + 1, sheet.width)
    where !named.contains(column) {
      guard (matrix.headTop...matrix.headRow).allSatisfy({ sheet.head($0, column).isEmpty })
      else { continue }
      let row = sheet.rows.first { rows.contains($0) && sheet.grid[$0, column]?.isNumber == true }
      if let row { findings.append(Finding(.error, .headBlank, at: sheet.place(row, column))) }
    }
  }

  private var rows: Range<Int> {
    let first = max(matrix.headRow + 1, layout.rules.first ?? 0)
    let end = min(matrix.end ?? sheet.grid.rowCount, layout.rules.last.map { $0 + 1 } ?? .max)
    return first..<max(first, end)
  }

  /// A head that is no word of the list is an error where a number stands below it.
  private mutating func isKnown(_ column: FoundMatrix.Column) -> Bool {
    guard case .word(let list) = keys.column.content, !vocabulary.names(of: list).isEmpty,
      vocabulary.word(layout.rules.word(column.word, of: keys.column.key), in: list) == nil
    else { return true }
    let hasNumber = sheet.rows.contains { row in
      rows.contains(row) && sheet.grid[row, column.index]?.isBlank == false
    }
    let nearest = NearestName.of(column.word, among: vocabulary.names(of: list))
    let arguments: [String: Finding.Argument] = [
      "column": .text(column.word.excerpt), "nearest": .text(nearest ?? ""),
    ]
    if hasNumber {
      findings.append(
        Finding(
          .error, nearest == nil ? .headNotKnown : .headMistyped, arguments,
          at: sheet.place(column.head)))
    }
    return false
  }

  private mutating func lines(in row: Int, _ columns: [FoundMatrix.Column]) -> [ImportedRow] {
    let name = sheet.text(row, matrix.rows)
    let filled = columns.filter { sheet.grid[row, $0.index]?.isBlank == false }
    let texts = [name] + filled.map { sheet.text(row, $0.index) }
    if let aside = AsideRow(texts: texts, words: 0, hasNumber: !filled.isEmpty) {
      findings.append(aside.finding(name, at: sheet.place(row, matrix.rows)))
      return []
    }
    if layout.rules.skips(name) || filled.isEmpty { return [] }
    var lines: [ImportedRow] = []
    for column in filled { lines.append(line(row, name, column)) }
    return lines
  }

  private mutating func line(
    _ row: Int, _ name: String, _ column: FoundMatrix.Column
  ) -> ImportedRow {
    let place = sheet.place(row, column.index)
    var line = ImportedRow(at: place)
    let reading = CellReading(sheet.grid[row, column.index], as: .number, at: place)
    findings += reading.findings
    line.isRefused = reading.isRefused
    let head = sheet.place(column.head)
    line.set(
      keys.row.key, to: layout.rules.word(name, of: keys.row.key),
      at: sheet.place(row, matrix.rows))
    line.set(keys.column.key, to: layout.rules.word(column.word, of: keys.column.key), at: head)
    line.set(keys.value, to: reading.text, at: place)
    setUnit(of: &line, column, reading, head)
    if !matrix.remarks.isEmpty {
      let note = takeNote(on: line)
      line.set("note", to: note?["note"] ?? "", at: note?.place(of: "note") ?? place)
    }
    return line
  }

  /// The note on a cell, which is then no more among those that are left.
  private mutating func takeNote(on line: ImportedRow) -> ImportedRow? {
    let position = notes.firstIndex { note in
      key(note) == key(line)
        && (note["unit"].isEmpty || UnitChoice.isSame(note["unit"], line["unit"]))
    }
    return position.map { notes.remove(at: $0) }
  }

  private mutating func setUnit(
    of line: inout ImportedRow, _ column: FoundMatrix.Column, _ reading: CellReading,
    _ head: Place
  ) {
    let choice = UnitChoice(
      cell: layout.rules.fixed["unit"], typed: reading.unit, head: column.unit)
    if let (typed, stated) = choice.conflict {
      let arguments: [String: Finding.Argument] = ["unit": .text(typed), "stated": .text(stated)]
      findings.append(Finding(.error, .unitConflict, arguments, at: line.place))
      line.isRefused = true
    } else if let unit = choice.unit {
      line.set("unit", to: unit, at: reading.unit == nil ? head : line.place)
    }
  }

  private mutating func readRemarks() {
    for remarks in matrix.remarks {
      let table = FoundTable(spec: layout.spec, method: nil, shape: .list(remarks.list))
      var reading = ListReading(remarks.list, of: table, on: remarks.sheet, vocabulary)
      for line in reading.table().rows {
        if !line[keys.value].isEmpty || line.isRefused {
          others.append(line)
        } else if !line["note"].isEmpty {
          notes.append(line)
        }
      }
      findings += reading.findings.filter { $0.code != .columnNotFound }
    }
  }

  private func key(_ line: ImportedRow) -> [String] {
    [
      vocabulary.meaning(of: line[keys.row.key], as: keys.row),
      vocabulary.meaning(of: line[keys.column.key], as: keys.column),
    ]
  }
}

extension ImportVocabulary {
  /// What a text of a column means.
  func meaning(of text: String, as column: ColumnSpec) -> String {
    guard case .word(let list) = column.content else { return text.trimmed }
    return meaning(of: text, in: list)
  }
}

extension Finding.Code {
  static let headNotKnown: Self = "head-not-known"
  static let headMistyped: Self = "head-mistyped"
  static let headBlank: Self = "head-blank"
}
