import Findings
import Inventories
import Parsing

/// One row of a filing's file, read cell by cell.
struct FilingRow {
  private let table: CSVTable
  private let row: Int

  init(_ table: CSVTable, _ row: Int) {
    self.table = table
    self.row = row
  }

  func text(_ key: String) -> String { table.text(row, table.column(named: key)) }

  func number(_ key: String, into findings: inout [Finding]) -> Double? {
    table.number(row, table.column(named: key), into: &findings)
  }

  func place(_ key: String) -> Place { table.place(row, table.column(named: key)) }

  /// What was typed in a cell, its number read where it should be one.
  func typed(_ key: String, isNumber: Bool, into findings: inout [Finding]) -> TypedCell? {
    let column = table.column(named: key)
    guard !table.isBlank(row, column) else { return nil }
    return TypedCell(
      text: table.text(row, column),
      number: isNumber ? table.number(row, column, into: &findings) : nil, row: row, column: column)
  }

  /// The id of one of the things that a cell may name, by its id or name.
  func word(
    _ key: String, of known: [(id: String, name: LocalizedText)], into findings: inout [Finding]
  ) -> String? {
    let text = text(key)
    let found = known.first { $0.id == text || $0.name.zh == text || $0.name.en == text }
    if let found { return found.id }
    let names = known.flatMap { [$0.id, $0.name.zh] }
    let arguments: [String: Finding.Argument] = [
      "found": .text(text),
      "nearest": .text(NearestName.of(text, among: names) ?? names.first ?? ""),
      "known": .text(known.map(\.name.zh).joined(separator: "、")),
    ]
    findings.append(Finding(.error, .unknownWord, arguments, at: place(key)))
    return nil
  }
}
