/// Why a cell cannot be written.
public enum CellFault: Hashable, Sendable {
  /// The sheet has no such row or column.
  case outsideSheet
  /// The number is not finite.
  case notFinite
  /// The text is longer than a cell holds, counted as Excel counts.
  case textTooLong(count: Int, limit: Int)
  /// The text has a character no cell can hold.
  case forbidden(Unicode.Scalar)
  /// The formula cannot be one.
  case formula(TextFault)
  /// The cached text is an error such as `#DIV/0!`, which would be stored as mere text.
  case cachedError(String)
  /// In constant memory a row is gone once a later one is begun.
  case rowAlreadyWritten(current: Int)
}
