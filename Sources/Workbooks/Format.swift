import CXLSXWriter

/// A cell format as one workbook knows it, made by `Workbook.format(_:)`.
///
/// It is two words, so that passing it for every cell costs nothing.
public struct Format {
  /// The library's format, which lives as long as its workbook.
  let handle: UnsafeMutablePointer<lxw_format>
  /// The number of the workbook it belongs to.
  let workbook: UInt64
}
