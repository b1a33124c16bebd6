/// What is wrong with a text.
public enum TextFault: Hashable, Sendable {
  /// It is empty where it must not be.
  case empty
  /// It has more characters than Excel takes, counted as Excel counts.
  case tooLong(count: Int, limit: Int)
  /// It has more bytes of UTF-8 than the library keeps.
  case tooManyBytes(count: Int, limit: Int)
  /// It has a character the file cannot hold.
  case forbidden(Unicode.Scalar)
  /// It begins with `=`, which would be read as a formula.
  case readAsFormula
  /// Only printable ASCII is safe here.
  case notASCII
}
