public import Documents
public import SheetReferences

/// A cell of a table where it has come to lie on a sheet: what it is, for whoever checks the sheet.
public struct PlacedCell: Hashable, Sendable {
  /// The sheet.
  public let sheet: String
  /// Where on the sheet.
  public let reference: CellReference
  /// The cell.
  public let cell: Cell
  /// What the cell is to the reader, as its column and row make it.
  public let role: Cell.Role
  /// The table it belongs to.
  public let table: Table.ID
  /// Its column.
  public let column: Table.Column.ID
  /// The heading of its column.
  public let heading: String
  /// The words its row begins with.
  public let rowName: String

  /// Where every cell of every table of these sheets comes to lie, sheet by sheet, row by row.
  public static func all(of sheets: [SheetPlan]) -> [PlacedCell] {
    sheets.map(SheetLayout.init).flatMap { layout in
      layout.placements.flatMap { placement -> [PlacedCell] in
        guard case .table(let table) = placement.block, let place = layout.tables[table.id] else {
          return []
        }
        return cells(of: place, on: layout.plan.name)
      }
    }
  }

  /// The first columns tell rows apart: number, code, category, item, fuel.
  private static let namingColumns = 5

  private static func cells(of place: TableLayout, on sheet: String) -> [PlacedCell] {
    let table = place.table
    return table.rows.enumerated().flatMap { index, row in
      let name = row.cells.prefix(namingColumns).compactMap(\.content.words)
        .filter { !$0.isEmpty }.joined(separator: " ")
      return row.visibleCells.map { position, cell in
        PlacedCell(
          sheet: sheet,
          reference: CellReference(row: place.sheetRow(of: index), column: position), cell: cell,
          role: row.role == .head
            ? .label : CellLook.role(of: cell, in: row, column: table.columns[position]),
          table: table.id, column: table.columns[position].id,
          heading: table.columns[position].heading, rowName: name)
      }
    }
  }
}

extension Cell.Content {
  /// The text it is, if it is one.
  fileprivate var words: String? {
    switch self {
    case .text(let text), .notationKey(let text), .textFormula(_, let text): text
    case .empty, .number, .formula: nil
    }
  }
}
