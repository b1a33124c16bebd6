import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// Reads the cells of a matrix on a sheet, each of them a line of its table.
struct MatrixReading {
  private let sheet: FormSheet
  private let layout: SheetLayout
  private let matrix: MatrixLayout
  private let vocabulary: ImportVocabulary
  private let keys: (row: ColumnSpec, column: ColumnSpec, value: String)
  private var notes: [[String]: (text: String, place: Place)] = [:]
  private(set) var findings: [Finding] = []

  init?(
    _ matrix: MatrixLayout, of layout: SheetLayout, on sheet: FormSheet, _ words: ImportVocabulary
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
    readNotes()
    let notices = SheetNotes(sheet)
    let known = matrix.columns.filter { isKnown($0) }
    let indices = Set(known.map(\.index))
    findings += notices.hidden(in: indices, rows: rows) + notices.formulas(in: indices, rows: rows)
    let lines = sheet.rows.filter(rows.contains).flatMap { lines(in: $0, known) }
    findings += notes.values.map { Finding(.warning, .noteWithoutCell, at: $0.place) }
    var all: Set<String> = [keys.row.key, keys.column.key, keys.value]
    if matrix.notes != nil { all.insert("note") }
    if known.contains(where: { $0.unit != nil }) { all.insert("unit") }
    all.formUnion(layout.rules.fixed.keys)
    return ImportedTable(
      spec: layout.spec, method: layout.method, base: layout.base, rows: lines, keys: all,
      place: sheet.place(matrix.headRow, matrix.rows),
      isIncomplete: findings.hasErrors || lines.contains(where: \.isRefused))
  }

  private var rows: Range<Int> {
    let first = max(matrix.headRow + 1, layout.rules.first ?? 0)
    let end = min(matrix.end ?? sheet.grid.rowCount, layout.rules.last.map { $0 + 1 } ?? .max)
    return first..<max(first, end)
  }

  /// A head that is no word of the list is an error where a number stands below it.
  private mutating func isKnown(_ column: MatrixLayout.Column) -> Bool {
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

  private mutating func lines(in row: Int, _ columns: [MatrixLayout.Column]) -> [ImportedRow] {
    let name = sheet.text(row, matrix.rows)
    let filled = columns.filter { sheet.grid[row, $0.index]?.isBlank == false }
    let texts = [name] + filled.map { sheet.text(row, $0.index) }
    if let aside = AsideRow(texts: texts, words: 0, hasNumber: !filled.isEmpty) {
      findings.append(aside.finding(name, at: sheet.place(row, matrix.rows)))
      return []
    }
    if layout.rules.skips(name) || filled.isEmpty { return [] }
    return filled.map { line(row, name, $0) }
  }

  private mutating func line(
    _ row: Int, _ name: String, _ column: MatrixLayout.Column
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
    if matrix.notes != nil {
      let note = notes.removeValue(forKey: key(line[keys.row.key], line[keys.column.key]))
      line.set("note", to: note?.text ?? "", at: note?.place ?? place)
    }
    return line
  }

  private mutating func setUnit(
    of line: inout ImportedRow, _ column: MatrixLayout.Column, _ reading: CellReading,
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

  private mutating func readNotes() {
    guard let list = matrix.notes else { return }
    var reading = ListReading(
      list.layout, of: NoteSearch.layout(of: layout, list.layout), on: list.sheet, vocabulary)
    for row in reading.table().rows where !row["note"].isEmpty {
      notes[key(row[keys.row.key], row[keys.column.key])] = (row["note"], row.place(of: "note"))
    }
    findings += reading.findings.filter { $0.code != .columnNotFound }
  }

  private func key(_ row: String, _ column: String) -> [String] {
    [vocabulary.meaning(of: row, as: keys.row), vocabulary.meaning(of: column, as: keys.column)]
  }
}

extension NoteSearch {
  /// The layout of a list of notes, for reading it.
  static func layout(of matrix: SheetLayout, _ list: ListLayout) -> SheetLayout {
    SheetLayout(spec: matrix.spec, method: matrix.method, shape: .list(list))
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
  static let noteWithoutCell: Self = "note-without-cell"
}
