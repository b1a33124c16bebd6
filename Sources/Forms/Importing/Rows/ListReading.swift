import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// Reads the lines of a list on a sheet.
struct ListReading {
  private let sheet: FilledSheet
  private let layout: FoundTable
  private let list: FoundList
  private let vocabulary: ImportVocabulary
  private(set) var findings: [Finding] = []

  init(_ list: FoundList, of layout: FoundTable, on sheet: FilledSheet, _ words: ImportVocabulary) {
    self.sheet = sheet
    self.layout = layout
    self.list = list
    vocabulary = words
  }

  /// The table that the sheet has.
  mutating func table() -> ImportedTable {
    findings += HeadProblems(list, of: layout, on: sheet).findings
    let notes = SheetNotes(sheet)
    let columns = Set(list.columns.map(\.index))
    findings += notes.hidden(in: columns, rows: rows) + notes.formulas(in: columns, rows: rows)
    let lines = sheet.rows.filter(rows.contains).compactMap { line($0) }
    return ImportedTable(
      spec: layout.spec, method: layout.method, base: layout.base, rows: lines, keys: keys,
      place: sheet.place(list.headRow, list.columns.first?.index ?? 0),
      isIncomplete: lines.contains(where: \.isRefused))
  }

  private var rows: Range<Int> {
    let first = max(list.headRow + 1, layout.rules.first ?? 0)
    let end = min(list.end ?? sheet.grid.rowCount, layout.rules.last.map { $0 + 1 } ?? .max)
    return first..<max(first, end)
  }

  private var keys: Set<String> {
    let stated = list.unit != nil || list.columns.contains { $0.unit != nil }
    return Set(list.columns.map(\.key)).union(layout.rules.fixed.keys).union(
      stated ? ["unit"] : [])
  }

  private mutating func line(_ row: Int) -> ImportedRow? {
    let cells = list.columns.filter { sheet.grid[row, $0.index]?.isBlank == false }
    guard !cells.isEmpty else { return nil }
    if let aside = aside(row, cells) {
      let text = cells.map { sheet.text(row, $0.index) }.first { !$0.isEmpty } ?? ""
      findings.append(aside.finding(text, at: sheet.place(row, cells[0].index)))
      guard aside == .unclearTotal else { return nil }
      var line = LineReading(row, list, layout, on: sheet, vocabulary).line
      line.isRefused = true
      return line
    }
    if isSkipped(row, cells) { return nil }
    let reading = LineReading(row, list, layout, on: sheet, vocabulary)
    findings += reading.findings
    return reading.line
  }

  private func aside(_ row: Int, _ cells: [FoundList.Column]) -> AsideRow? {
    let heads = cells.filter {
      sheet.text(row, $0.index) == sheet.text($0.head.row, $0.head.column)
    }
    if heads.count == cells.count, cells.count > 1 { return .head }
    let texts = (0..<sheet.width).map { sheet.text(row, $0) }
    let words = cells.filter { column in
      isWord(column)
        && !AsideRow.totals.contains(sheet.text(row, column.index).condensed.lowercased())
    }
    let name = cells.first { $0.key == Self.nameColumn }.map { sheet.text(row, $0.index) } ?? ""
    return AsideRow(
      texts: texts, words: words.count, name: name,
      hasNumber: cells.contains { content($0) == .number })
  }

  /// What a line is called.
  private static let nameColumn = "line"

  /// Whether a field tells a line from another: a unit or a remark does not.
  private func isWord(_ column: FoundList.Column) -> Bool {
    content(column) != .number && !["unit", "note", "evidence"].contains(column.key)
  }

  private func content(_ column: FoundList.Column) -> ColumnSpec.Content {
    layout.spec.column(column.key)?.content ?? .text
  }

  private mutating func isSkipped(_ row: Int, _ cells: [FoundList.Column]) -> Bool {
    let texts = cells.map { sheet.text(row, $0.index) }
    guard let text = texts.first(where: { text in layout.rules.skips(text) }) else { return false }
    findings.append(AsideRow.remark.finding(text, at: sheet.place(row, cells[0].index)))
    return true
  }
}

extension RowRules {
  /// Whether a row with this word is left out.
  func skips(_ text: String) -> Bool {
    skipped.contains { text.condensed.contains($0.condensed) }
  }

  /// What a word of a field stands for.
  func word(_ text: String, of key: String) -> String {
    guard let words = words[key] else { return text }
    return words[text] ?? words.first { $0.key.condensed == text.condensed }?.value ?? text
  }
}
