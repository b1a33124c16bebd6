/// Why a text is not a unit.
public struct UnitSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: Fault
  /// Where in the text, counted in characters from 0.
  public let offset: Int

  /// The name of a unit that an unknown one most resembles; sought only when it is to be told.
  public var nearest: String? {
    guard case .unknown(let name) = fault else { return nil }
    return UnitCatalogue.nearest(to: name)
  }

  /// What can be wrong with a unit.
  public enum Fault: Hashable, Sendable {
    /// Nothing was written.
    case empty
    /// A name that no unit has.
    case unknown(String)
    /// A character that has no place in a unit.
    case unexpected(String)
    /// A bracket that is not closed.
    case unclosed
    /// The text is longer, or nested deeper, than any unit is.
    case tooLong
  }
}
