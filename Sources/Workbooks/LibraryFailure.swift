import CXLSXWriter

/// A failure the library reports, by its number and its own words.
public struct LibraryFailure: Hashable, Sendable {
  /// The library's number.
  public let code: Int
  /// The library's English words, for a log.
  public let text: String

  init(_ error: lxw_error) {
    code = Int(error.rawValue)
    text = lxw_strerror(error).map { String(cString: $0) } ?? ""
  }
}

/// Throws unless the library reports success.
@inline(__always)
func expect(_ result: lxw_error) throws(WorkbookError) {
  guard result == LXW_NO_ERROR else { throw WorkbookError.library(LibraryFailure(result)) }
}
