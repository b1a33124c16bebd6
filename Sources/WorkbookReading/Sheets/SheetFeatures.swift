public import SheetReferences

/// What a sheet has beside its cells.
public struct SheetFeatures: Hashable, Sendable {
  /// Cells merged into one.
  public var merges: [CellRange]
  /// Rows a user does not see, from zero, in order, without overlap.
  public var hiddenRows: [ClosedRange<Int>]
  /// Columns a user does not see, from zero, in order, without overlap.
  public var hiddenColumns: [ClosedRange<Int>]
  /// Cells whose looks depend on their values.
  public var conditions: [CellRange]
  /// Whether the sheet is protected.
  public var isProtected: Bool

  /// Describes a sheet.
  public init(
    merges: [CellRange] = [], hiddenRows: [ClosedRange<Int>] = [],
    hiddenColumns: [ClosedRange<Int>] = [], conditions: [CellRange] = [],
    isProtected: Bool = false
  ) {
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.conditions = conditions
    self.isProtected = isProtected
  }
}
