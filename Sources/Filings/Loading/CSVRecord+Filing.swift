import Findings
import Inventories
import Parsing

extension CSVRecord {
  /// What was typed in a cell, its number read where it should be one.
  func typed(_ key: String, isNumber: Bool, into findings: inout [Finding]) -> TypedCell? {
    let column = table.column(named: key)
    guard !table.isBlank(row, column) else { return nil }
    return TypedCell(
      text: text(key), number: isNumber ? number(key, into: &findings) : nil, row: row,
      column: column)
  }

  /// The id of one of the things that a cell may name, by its id or name.
  func word(
    _ key: String, of known: [(id: String, name: LocalizedText)], into findings: inout [Finding]
  ) -> String? {
    let text = text(key)
    let found = known.first { $0.id == text || $0.name.zh == text || $0.name.en == text }
    if found == nil {
      findings.append(
        .unknownWord(
          text, among: known.map(\.name.zh), meant: known.map(\.id), at: place(of: key)))
    }
    return found?.id
  }
}
