public import Quantities

/// Why a text is not a formula, and where.
public struct FormulaSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: Fault
  /// Where in the text, counted in characters from 0.
  public let offset: Int

  /// What can be wrong with a formula.
  public enum Fault: Hashable, Sendable {
    /// A value was expected, and the text ended.
    case incomplete
    /// A character that has no place there.
    case unexpected(Character)
    /// A bracket that is not closed.
    case unclosed
    /// A number that cannot be read.
    case number(String)
    /// A literal's unit that cannot be read.
    case unit(UnitSyntaxError)
    /// A power that is not a small whole number.
    case power(String)
    /// Longer, or nested deeper, than any guideline's formula.
    case tooLong
  }
}
