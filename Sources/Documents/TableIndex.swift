/// Tables found by their names, for those who follow addresses.
public struct TableIndex: Sendable {
  private let tables: [Table.ID: Table]

  /// Indexes tables; of two with the same name the first is found.
  public init(_ tables: some Sequence<Table>) {
    self.tables = Dictionary(tables.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Indexes the tables of a document.
  public init(_ document: Document) {
    self.init(document.sections.flatMap(\.blocks.tables))
  }

  /// Indexes the tables of a workbook's sheets.
  public init(_ sheets: some Sequence<SheetPlan>) {
    self.init(sheets.flatMap(\.blocks.tables))
  }

  /// The table of this name, if there is one.
  public subscript(id: Table.ID) -> Table? {
    tables[id]
  }

  /// The cell at an address, or `nil` when the address is nowhere.
  public subscript(address: CellAddress) -> Cell? {
    tables[address.table]?[address.row, address.column]
  }

  /// The cells of a range, row by row, or `nil` when a corner of it is nowhere.
  public subscript(range: CellRange) -> [Cell]? {
    guard let table = tables[range.first.table], range.last.table == range.first.table,
      table.rows.indices.contains(range.first.row), table.rows.indices.contains(range.last.row),
      let left = table.position(of: range.first.column),
      let right = table.position(of: range.last.column),
      left <= right, range.first.row <= range.last.row
    else { return nil }
    return table.rows[range.first.row...range.last.row].flatMap { $0.cells[left...right] }
  }
}
