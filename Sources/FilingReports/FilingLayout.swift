package import Documents
package import Filings
import StatutoryForms

/// Where the cells of a filing stand in the tables of its report.
package struct FilingLayout {
  let filing: Filing

  /// Lays out a filing.
  package init(filing: Filing) {
    self.filing = filing
  }

  /// The table of a sheet.
  func table(_ sheet: Int) -> Table.ID {
    let sheet = filing.sheets[sheet]
    return Table.ID(rawValue: "\(sheet.table.id)/\(sheet.block)")
  }

  /// The column of what is filled in, in a table of fields.
  package static let value: Table.Column.ID = "value"

  /// The table of the settings.
  static let settings: Table.ID = "settings"

  /// Where a cell stands.
  func address(_ cell: FilingCell) -> CellAddress {
    let sheet = filing.sheets[cell.sheet]
    let table = table(cell.sheet)
    switch sheet.layout.records {
    case .single: return CellAddress(table, row: cell.column, column: Self.value)
    case .carriers(across: true):
      return CellAddress(
        table, row: acrossRow(of: cell.column, in: sheet), column: Self.record(cell.record))
    case .carriers, .rows, .lines, .changes:
      let id = sheet.layout.columns[cell.column].id
      return CellAddress(table, row: cell.record, column: Table.Column.ID(rawValue: id))
    }
  }

  /// Where a setting stands.
  static func address(ofSetting index: Int) -> CellAddress {
    CellAddress(settings, row: index, column: "value")
  }

  /// The column of a record in a table whose carriers stand across.
  package static func record(_ index: Int) -> Table.Column.ID {
    Table.Column.ID(rawValue: "record-\(index)")
  }

  /// The row of a column in a table whose carriers stand across; details stand before their sum.
  package func acrossRow(of column: Int, in sheet: FilingSheet) -> Int {
    let before = sheet.layout.columns[...column].map { part in
      part.hasDetails ? sheet.details.count { $0.column == part.id } : 0
    }
    return column + before.reduce(0, +)
  }

  /// The rows of the details below a column of such a table.
  func detailRows(of column: Int, in sheet: FilingSheet) -> Range<Int> {
    let row = acrossRow(of: column, in: sheet)
    let id = sheet.layout.columns[column].id
    return (row - sheet.details.count { $0.column == id })..<row
  }
}
