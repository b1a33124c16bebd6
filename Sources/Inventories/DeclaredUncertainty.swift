public import Findings
public import Quantities

/// How uncertain activity data or a factor is, as the entity declares it.
public struct DeclaredUncertainty: Hashable, Sendable {
  /// What it is of: ``activityData``, or the parameter of a factor, as written.
  public let subject: Located<String>
  /// The method it is limited to; empty for all.
  public let method: Located<String>
  /// The category it is limited to, with what is below it; empty for all.
  public let category: Located<String>
  /// The fuel it is limited to, as written; empty for any.
  public let fuel: Located<String>
  /// Half the 95 % interval, in percent of the value.
  public let percent: Double
  /// How it is spread; normal where nothing is said.
  public let distribution: Distribution
  /// Why, or where it is from.
  public let reason: String
  /// Where it stands.
  public let place: Place

  /// What activity data are called in the table.
  public static let activityData = ["activity", "活动水平"]

  /// Whether it is of activity data.
  public var isOfActivity: Bool { Self.activityData.contains(subject.value) }

  /// How many limits it has: of two that fit, the narrower one wins.
  public var narrowness: Int { [method, category, fuel].count { !$0.value.isEmpty } }
}
