public import SheetReferences

/// What a sheet has beside its cells.
public struct SheetFeatures: Hashable, Sendable {
  /// Cells merged into one.
  public var merges: [CellRange]
  /// Rows a user does not see, from zero, in order, without overlap.
  public var hiddenRows: [ClosedRange<Int>]
  /// Columns a user does not see, from zero, in order, without overlap.
  public var hiddenColumns: [ClosedRange<Int>]
  /// Whether the sheet is protected.
  public var isProtected: Bool

  /// Describes a sheet.
  public init(
    merges: [CellRange] = [], hiddenRows: [ClosedRange<Int>] = [],
    hiddenColumns: [ClosedRange<Int>] = [], isProtected: Bool = false
  ) {
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.isProtected = isProtected
  }
}
