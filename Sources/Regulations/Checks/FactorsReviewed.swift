public import Findings
public import Parsing

/// Somebody has looked for newer values of every factor set in the last year or so.
public struct FactorsReviewed: RegulationCheck {
  /// What it may find.
  public var codes: [Finding.Code: Finding.Severity] { [.notADay: .error, .staleReview: .warning] }

  /// How many days a review serves: a year, and the weeks in which new values come out.
  public static let daysServed = 400
  private let today: Day

  /// Judges from a day, which the check never asks the clock for.
  public init(on today: Day) {
    self.today = today
  }

  /// The sets whose review lies too long ago, or has no readable day.
  public func findings(in regulation: Regulation) -> [Finding] {
    regulation.factorSets.values.sorted { $0.id < $1.id }.compactMap(finding)
  }

  private func finding(_ set: FactorSet) -> Finding? {
    guard let reviewed = Day(set.reviewed) else {
      return Finding(.error, .notADay, ["text": .text(set.reviewed)], at: set.place)
    }
    let days = today.days(since: reviewed)
    guard days > Self.daysServed else { return nil }
    let arguments: [String: Finding.Argument] = [
      "factor": .name(set.name), "day": .text(set.reviewed), "days": .count(days),
    ]
    return Finding(.warning, .staleReview, arguments, at: set.place)
  }
}

extension Finding.Code {
  static let staleReview: Self = "stale-review"
}
