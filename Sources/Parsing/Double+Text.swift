public import Findings

extension Double {
  /// Reads a number as people type it, or appends a finding that says what to write instead.
  ///
  /// A blank text gives `nil` without a finding: whether a value may be missing, the caller knows.
  public init?(typed text: String, at place: Place?, into findings: inout [Finding]) {
    guard let value = NumberText(text).value(of: text, at: place, into: &findings) else {
      return nil
    }
    self = value
  }
}
