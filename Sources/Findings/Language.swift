/// A language that users read.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Chinese, the default.
  case zh
  /// English, on request.
  case en
}
