import Findings

extension Finding {
  /// The same finding elsewhere.
  func placed(at place: Place?) -> Finding {
    Finding(severity, code, arguments, at: place)
  }
}
