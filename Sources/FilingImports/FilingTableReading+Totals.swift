import Documents
import Filings
import Findings
import Forms
import StatutoryForms

/// The sums at a table's foot, which are not read: a number typed over one is told.
extension FilingTableReading {
  var overtypedTotals: [Finding] {
    let totals = sheet.layout.totals
    let first = found.table.rows.count - totals.count
    guard first >= 0 else { return [] }
    return totals.indices.flatMap { total -> [Finding] in
      let printed = found.table.rows[first + total]
      guard let row = row(ofTotal: printed) else { return [] }
      return sheet.layout.columns.indices.compactMap { column in
        let place = FilingCell(
          sheet: sheetIndex, record: sheet.records.count + total, column: column)
        return isPrinted(row, column, printed) ? nil : overtyped(row, place)
      }
    }
  }

  /// The row of the sheet that has the name of a sum.
  private func row(ofTotal printed: Table.Row) -> Int? {
    guard let lead = printed.cells.firstIndex(where: { !$0.printed.isEmpty }) else { return nil }
    let name = FoundFilingTable.plain(printed.cells[lead].printed)
    return (found.head + 1..<max(end, found.head + 1)).first {
      FoundFilingTable.plain(found.sheet.text($0, found.left + lead)) == name
    }
  }

  /// Whether a cell is as it was printed, such as the code of a sum.
  private func isPrinted(_ row: Int, _ column: Int, _ printed: Table.Row) -> Bool {
    let id = Table.Column.ID(rawValue: sheet.layout.columns[column].id)
    guard let position = found.table.position(of: id), printed.cells[position].value == nil
    else { return false }
    let text = found.sheet.text(row, found.left + position)
    return FoundFilingTable.plain(printed.cells[position].printed) == FoundFilingTable.plain(text)
  }

  private func overtyped(_ row: Int, _ place: FilingCell) -> Finding? {
    let field = sheet.layout.columns[place.column]
    guard let column = found.column(Table.Column.ID(rawValue: field.id)),
      let number = Double(cells.typed(row, column, as: field, isComputed: true))
    else { return nil }
    if let value = result[place], number.isStored(value) { return nil }
    return overtyped(place, at: found.sheet.place(row, column))
  }
}
