/// A rectangle of cells, its corners included.
public struct CellRange: Hashable, Sendable {
  /// The top left cell.
  public let first: CellReference
  /// The bottom right cell.
  public let last: CellReference

  /// The rectangle between two opposite corners, in any order.
  public init(_ corner: CellReference, _ opposite: CellReference) {
    first = CellReference(
      row: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
    last = CellReference(
      row: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
  }

  /// The range of one cell.
  public init(_ cell: CellReference) {
    self.init(cell, cell)
  }

  /// The rectangle of these rows and columns, counted from zero.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound, column: columns.upperBound))
  }

  /// Reads `A1:B5` or `A1`; `nil` for what is not a range of a sheet.
  public init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count), let first = CellReference(String(corners[0])),
      let last = CellReference(String(corners[corners.count - 1]))
    else { return nil }
    self.init(first, last)
  }

  /// Whether it is one cell.
  public var isSingleCell: Bool { first == last }

  /// Whether a sheet has all its cells.
  public var isOnSheet: Bool { first.isOnSheet && last.isOnSheet }

  /// How many rows it has.
  public var rowCount: Int { last.row - first.row + 1 }

  /// How many columns it has.
  public var columnCount: Int { last.column - first.column + 1 }

  /// Whether the two share a cell.
  public func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }

  /// The range as `A1:B5`, or `A1` for one cell.
  public var a1: String {
    isSingleCell ? first.a1 : first.a1 + ":" + last.a1
  }

  /// The range as `$A$1:$B$5`.
  public var absolute: String {
    isSingleCell ? first.absolute : first.absolute + ":" + last.absolute
  }

  /// The range as `'表'!A1:B5`.
  public func a1(on sheet: String) -> String {
    CellReference.quoted(sheet) + "!" + a1
  }

  /// The range as `'表'!$A$1:$B$5`.
  public func absolute(on sheet: String) -> String {
    CellReference.quoted(sheet) + "!" + absolute
  }
}
