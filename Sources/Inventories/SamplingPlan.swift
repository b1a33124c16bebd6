import Findings
import Parsing

/// How often uncertain values are drawn, and what the draws begin with.
///
/// The same plan gives the same report, so that what was filed can be made again.
public struct SamplingPlan: Hashable, Sendable {
  /// How often every value is drawn.
  public let draws: Int
  /// What the random streams begin with.
  public let seed: UInt64

  /// Makes a plan.
  public init(draws: Int, seed: UInt64 = 1) {
    self.draws = draws
    self.seed = seed
  }

  /// The numbers of draws whose interval is worth printing and that end in a while.
  public static let possibleDraws = 100...1_000_000
}

extension YAMLReading where Value == SamplingPlan {
  /// Reads `{ draws: 10000, seed: 1 }`.
  static var sampling: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let place = map.place(of: "draws")
      let draws = map.required("draws", as: .integer, into: &findings)
      let seed = map.optional("seed", as: .integer, into: &findings) ?? 1
      map.finish(into: &findings)
      guard let draws else { return nil }
      guard SamplingPlan.possibleDraws.contains(draws) else {
        findings.append(
          Finding(.error, .drawsOutOfRange, ["draws": .count(draws)], at: place))
        return nil
      }
      return SamplingPlan(draws: draws, seed: UInt64(bitPattern: Int64(seed)))
    }
  }
}

extension Finding.Code {
  static let drawsOutOfRange: Self = "draws-out-of-range"
}
