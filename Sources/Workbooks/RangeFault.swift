public import SheetReferences

/// Why something about a range cannot be had.
public enum RangeFault: Hashable, Sendable {
  /// The sheet does not have all its cells.
  case outsideSheet
  /// It shares cells with a range merged before.
  case overlapsMerged(CellRange)
  /// In constant memory only cells of one row can be merged.
  case mergeOverRows
  /// The sheet has as many of these as the library can count.
  case tooMany(limit: Int)
  /// A list to choose from has no items.
  case noChoices
  /// A list to choose from has more items than a row has cells.
  case tooManyChoices(count: Int, limit: Int)
  /// A bound is not finite, or a lower bound is above the upper one.
  case bounds
  /// A list to choose from must be one row or one column.
  case notALine
  /// The range must be on a sheet of this workbook.
  case unknownSheet(String)
}
