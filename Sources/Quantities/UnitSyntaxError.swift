/// Why a text is not a unit.
public struct UnitSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: Fault
  /// Where in the text, counted in characters from 0.
  public let offset: Int

  /// What can be wrong with a unit.
  public enum Fault: Hashable, Sendable {
    /// Nothing was written.
    case empty
    /// A name that no unit has, and the nearest that one has.
    case unknown(String, nearest: String?)
    /// A character that has no place in a unit.
    case unexpected(String)
    /// A bracket that is not closed.
    case unclosed
    /// The text is longer, or nested deeper, than any unit is.
    case tooLong
  }
}
