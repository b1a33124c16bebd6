public import SheetReferences

/// Why a chart cannot be drawn.
public enum ChartFault: Hashable, Sendable {
  /// It has no series.
  case noSeries
  /// Its size is not between 1 and 10 000 pixels.
  case size(width: Int, height: Int)
  /// A series must be one row or one column.
  case notALine(CellRange)
  /// A series is outside the sheet.
  case outsideSheet(CellRange)
  /// A series has more points than the library can count.
  case tooManyPoints(CellRange, limit: Int)
  /// A series is on a sheet that is not there.
  case unknownSheet(String)
}
