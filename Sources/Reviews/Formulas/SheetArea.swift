public import SheetReferences

/// Cells of a named sheet: one, a rectangle, whole rows or whole columns.
public struct SheetArea: Hashable, Sendable {
  /// The sheet's name.
  public var sheet: String
  /// Its cells; a whole column has every row of a sheet.
  public var range: CellRange

  /// Names cells of a sheet.
  public init(_ sheet: String, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  /// Names one cell of a sheet.
  public init(_ sheet: String, _ cell: CellReference) {
    self.init(sheet, CellRange(cell))
  }

  /// Whether these are columns from the first row to the last.
  public var isWholeColumns: Bool {
    range.first.row == 0 && range.last.row == CellReference.rowLimit - 1
  }

  /// Whether these are rows from the first column to the last.
  public var isWholeRows: Bool {
    range.first.column == 0 && range.last.column == CellReference.columnLimit - 1
  }

  /// The cells without their sheet: `B3`, `A1:C9`, `A:C` or `3:5`.
  public var cells: String {
    if isWholeColumns {
      return CellReference.letters(ofColumn: range.first.column) + ":"
        + CellReference.letters(ofColumn: range.last.column)
    }
    if isWholeRows { return "\(range.first.row + 1):\(range.last.row + 1)" }
    return range.a1
  }
}

extension SheetArea {
  /// The rectangle that holds both, on this one's sheet.
  func reaching(_ other: SheetArea) -> SheetArea {
    let first = CellReference(
      row: min(range.first.row, other.range.first.row),
      column: min(range.first.column, other.range.first.column))
    let last = CellReference(
      row: max(range.last.row, other.range.last.row),
      column: max(range.last.column, other.range.last.column))
    return SheetArea(sheet, CellRange(first, last))
  }
}
