/// Why a text is no formula, and where.
public struct FormulaProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// The character, from zero, at which it was noticed.
  public let position: Int

  /// Describes what is wrong at a character.
  public init(kind: Kind, position: Int) {
    self.kind = kind
    self.position = position
  }

  /// What can be wrong with a formula.
  public enum Kind: String, Hashable, Sendable {
    /// Longer than any program writes.
    case tooLong
    /// More brackets in one another than any program allows.
    case tooDeep
    /// It ends where something must follow.
    case incomplete
    /// A character that cannot stand there.
    case unexpected
    /// A bracket, brace or quote that is not closed.
    case unclosed
    /// A number out of bounds.
    case number
  }
}
