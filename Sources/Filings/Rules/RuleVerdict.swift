public import Findings
public import StatutoryForms

/// What came of a rule on a filing.
public struct RuleVerdict: Sendable {
  /// The rule.
  public let rule: FormRule
  /// What came of it.
  public let outcome: Outcome

  /// What can come of a rule.
  public enum Outcome: Sendable {
    /// It holds wherever it could be judged, which is in so many places.
    case holds(Int)
    /// It does not, in these places.
    case broken([Breach])
    /// A threshold that it needs was not set.
    case notApplied(setting: String)
    /// Nothing that it speaks of is filled in.
    case notJudged
    /// A reviewer has to decide.
    case forReviewer
  }

  /// A place where a rule does not hold.
  public struct Breach: Hashable, Sendable {
    /// The cell that is told of.
    public let cell: FilingCell
    /// What it is and what it should be compared with; `nil` for words.
    public let sides: Sides?
    /// Where it was typed.
    public let place: Place
  }

  /// The two sides of a comparison that does not hold, in the unit of the left.
  public struct Sides: Hashable, Sendable {
    /// The left.
    public let left: Double
    /// How it should compare.
    public let comparison: FormCondition.Comparison
    /// The right.
    public let right: Double
    /// The unit of both, as written.
    public let unit: String
  }
}
