import Formulas

/// What draws of a number come to: mean, spread and the middle 95 %.
public struct Interval: Hashable, Sendable {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let deviation: Double
  /// The 2.5 % quantile.
  public let lower: Double
  /// The 97.5 % quantile.
  public let upper: Double

  init(mean: Double, deviation: Double, lower: Double, upper: Double) {
    self.mean = mean
    self.deviation = deviation
    self.lower = lower
    self.upper = upper
  }

  /// Sums up draws; quantiles lie between neighbours in proportion.
  public init(of draws: [Double]) {
    let moments = Moments(of: draws)
    let sorted = draws.sorted()
    self.init(
      mean: moments.mean, deviation: moments.deviation,
      lower: Quantile(Self.tail, of: draws.count).value(in: sorted, from: 0),
      upper: Quantile(1 - Self.tail, of: draws.count).value(in: sorted, from: 0))
  }

  /// Where among sorted draws a quantile lies.
  struct Quantile: Hashable, Sendable {
    /// The draw below it, from the least.
    let index: Int
    /// How far it lies towards the next.
    private let part: Double

    /// The place of a share of so many draws.
    init(_ share: Double, of draws: Int) {
      let place = share * Double(max(draws - 1, 0))
      index = Int(place)
      part = place - Double(index)
    }

    /// The quantile in sorted draws, of which `start` lesser ones are left out.
    func value(in sorted: [Double], from start: Int) -> Double {
      guard let last = sorted.last else { return 0 }
      let index = index - start
      guard index + 1 < sorted.count else { return last }
      return sorted[index] + part * (sorted[index + 1] - sorted[index])
    }
  }

  /// What lies outside on each side.
  static let tail = 0.025
}
