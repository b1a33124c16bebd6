/// What may stand in a field, beside its kind: declared with the form, and held against what is typed.
public struct FieldLimits: Hashable, Sendable {
  /// How many digits it has, and nothing else.
  public let digits: Int?
  /// How many characters it has at most.
  public let longest: Int?
  /// The numbers that are possible or usual, in the unit that the form prints.
  public let range: ClosedRange<Double>?
  /// Whether its numbers are whole.
  public let isWhole: Bool
  /// Whether it is a rate in per cent that is none or well above one, so that a number up to one is
  /// taken for a share written without its per cent.
  public let isRate: Bool
  /// The moment that its day comes after.
  public let after: Moment?
  /// The last moment that its day may be at.
  public let until: Moment?
  /// What the inventory says as well, and must say alike.
  public let sameAs: Identity?

  /// A moment that follows from the year reported.
  public enum Moment: String, CaseIterable, Hashable, Sendable {
    /// The last day of the year.
    case yearEnd = "year-end"
    /// The day that the form is due.
    case due
  }

  /// What tells a unit's report from others.
  public enum Identity: String, CaseIterable, Hashable, Sendable {
    /// The year reported.
    case year
    /// The name of the unit.
    case name
    /// Its code.
    case code
  }
}

/// The day of the next year by which a form is filed.
public struct FormDue: Hashable, Sendable {
  /// The month.
  public let month: Int
  /// The day.
  public let day: Int
}
