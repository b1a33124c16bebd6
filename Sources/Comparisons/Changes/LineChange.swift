/// One thing that differs on one line.
public struct LineChange: Hashable, Sendable {
  /// The line, by its position among the method's pairs.
  public let pair: Int
  /// What differs.
  public let subject: Subject
  /// How it differs.
  public let kind: Kind

  /// What of a line can differ.
  public enum Subject: Hashable, Sendable {
    /// Whether there is such a line.
    case line
    /// Whether the total counts it.
    case counting
    /// Its quantity.
    case quantity
    /// What its quantity comes to in the formula's unit, by a rule of conversion.
    case conversion
    /// Its evidence.
    case evidence
    /// The value of a letter, by the letter's position in the formula after.
    case letter(Int)
  }

  /// How something differs.
  public enum Kind: String, Hashable, Sendable {
    /// It is there only after.
    case added
    /// It was there only before.
    case removed
    /// It has another value.
    case value
    /// It has the same value, written in another unit.
    case unit
    /// It has the same value from another source, or one of another standing.
    case source
  }

  /// The part of the split that holds its effect; none for what has no effect.
  public var part: Split.Part? {
    switch (subject, kind) {
    case (.line, _), (.counting, _): .boundary
    case (.quantity, .value), (.conversion, _): .activity
    case (.letter, .value): .factor
    default: nil
    }
  }
}
