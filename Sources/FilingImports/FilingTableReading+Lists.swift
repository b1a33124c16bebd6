import Documents
import Filings
import Findings
import Forms
import StatutoryForms

/// Lists, to which a unit adds lines as it likes.
extension FilingTableReading {
  /// Lines have no names; each is the filing's line of its words, or one that was put in.
  func lines(into findings: inout [Finding]) -> FilingRows {
    var rows = FilingRows()
    let all = (found.head + 1..<FilingListEnd(found, below: below).row(upTo: end)).filter(hasText)
    let filed = sheet.records.indices.map { words(ofRecord: $0) }
    let matching = LineMatching(of: all.map(words(ofRow:)), with: filed)
    for (row, record) in zip(all, matching.positions) {
      rows.add(texts(row, record, into: &findings), named: nil)
    }
    return rows
  }

  private func words(ofRecord record: Int) -> [String] {
    sheet.layout.columns.indices.filter { !sheet.layout.columns[$0].isNumber }
      .map { sheet.cell(record, $0)?.text ?? "" }
  }

  private func words(ofRow row: Int) -> [String] {
    sheet.layout.columns.filter { !$0.isNumber }.map { field in
      found.column(Table.Column.ID(rawValue: field.id)).map { cells.typed(row, $0, as: field) }
        ?? ""
    }
  }

  /// Whether a cell of a row has a text of its own, not one of a range that it is merged into.
  private func hasText(_ row: Int) -> Bool {
    (found.left..<found.left + found.table.columns.count)
      .contains { !found.sheet.text(row, $0).isEmpty }
  }

  /// What was typed in a cell of a line that was put in; what its formulas come to is not typed.
  func new(
    _ row: Int, _ column: Int, _ field: FormField, into findings: inout [Finding]
  ) -> String {
    let isTyped = field.kind != .computed && field.kind != .reference
    return checked(row, column, as: field, isComputed: !isTyped, into: &findings)
  }
}
