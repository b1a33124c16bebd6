/// The place of a cell: its table, row and column, wherever the table may come to lie.
public struct CellAddress: Hashable, Sendable {
  /// The table it stands in.
  public let table: Table.ID
  /// The position of its row in the table's `rows`, counted from 0.
  public let row: Int
  /// The column it stands in.
  public let column: Table.Column.ID

  /// Makes an address.
  public init(_ table: Table.ID, row: Int, column: Table.Column.ID) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// A block of cells between two corners, both in the same table.
public struct CellRange: Hashable, Sendable {
  /// The upper left corner.
  public let first: CellAddress
  /// The lower right corner.
  public let last: CellAddress

  /// Makes a range of its corners.
  public init(_ first: CellAddress, _ last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// The cells of a column in some rows; `nil` when there are no rows.
  public init?(_ table: Table.ID, rows: Range<Int>, column: Table.Column.ID) {
    guard !rows.isEmpty else { return nil }
    self.init(
      CellAddress(table, row: rows.lowerBound, column: column),
      CellAddress(table, row: rows.upperBound - 1, column: column))
  }

  /// The cells of a row between two columns.
  public init(
    _ table: Table.ID, row: Int, from first: Table.Column.ID, to last: Table.Column.ID
  ) {
    self.init(
      CellAddress(table, row: row, column: first), CellAddress(table, row: row, column: last))
  }
}
