public import Findings
public import StatutoryForms

/// What came of a rule on a filing.
public struct RuleVerdict: Sendable {
  /// The rule.
  public let rule: FormRule
  /// What came of it.
  public let outcome: Outcome
  /// Settings that it lacked in single places, though others were judged.
  public let unset: [UnsetSetting]

  init(rule: FormRule, outcome: Outcome, unset: [UnsetSetting] = []) {
    self.rule = rule
    self.outcome = outcome
    self.unset = unset
  }

  /// A setting that a rule lacks, and the energies that it is not applied for.
  public struct UnsetSetting: Hashable, Sendable {
    /// The setting's id.
    public let setting: String
    /// The energies; empty where it is of none.
    public fileprivate(set) var carriers: [Carrier]
  }

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
    /// The other cell, where two are compared.
    public let other: FilingCell?
    /// What the rule tells of the place.
    public let shown: [Shown]
    /// Where it was typed.
    public let place: Place
  }

  /// A value that is told, by its name.
  public struct Shown: Hashable, Sendable {
    /// What it is called.
    public let name: LocalizedText
    /// The number.
    public let value: Double
    /// Its unit, as written; empty for a number alone.
    public let unit: String
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

extension [RuleVerdict.UnsetSetting] {
  /// Adds a place where a setting is missing, once for each energy.
  mutating func add(_ setting: String, _ carrier: Carrier?) {
    let own = [carrier].compactMap(\.self)
    guard let index = firstIndex(where: { $0.setting == setting }) else {
      append(RuleVerdict.UnsetSetting(setting: setting, carriers: own))
      return
    }
    self[index].carriers += own.filter { !self[index].carriers.contains($0) }
  }
}

extension RuleVerdict.UnsetSetting {
  /// The names of the energies.
  public var names: LocalizedText { carriers.map(\.name).listed }
}
