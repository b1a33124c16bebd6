/// Why something about a sheet cannot be had.
public enum SheetFault: Hashable, Sendable {
  /// The width of a column is not between 0 and 255.
  case columnWidth(Double)
  /// The height of a row is not between 0 and 409.
  case rowHeight(Double)
  /// The sheet has no such rows.
  case rows(Int, Int)
  /// The sheet has no such columns.
  case columns(Int, Int)
  /// A margin is not between 0 and 49 inches.
  case margin(Double)
  /// The level of an outline is not between 0 and 7.
  case outlineLevel(Int)
  /// The scale of the view is not between 10 and 400 per cent.
  case zoom(Int)
  /// More page breaks than Excel takes.
  case pageBreaks(count: Int, limit: Int)
  /// More links than Excel takes.
  case links(limit: Int)
  /// Head rows and head columns of this sheet together need a longer name than the library keeps.
  case printTitles(bytes: Int, limit: Int)
}
