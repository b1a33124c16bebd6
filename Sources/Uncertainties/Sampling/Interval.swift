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

  /// Sums up draws; quantiles lie between neighbours in proportion.
  public init(of draws: [Double]) {
    let count = Double(max(draws.count, 1))
    let mean = draws.compensatedSum / count
    let squares = draws.lazy.map { ($0 - mean) * ($0 - mean) }.compensatedSum
    let sorted = draws.sorted()
    self.mean = mean
    deviation = draws.count > 1 ? (squares / (count - 1)).squareRoot() : 0
    lower = Self.quantile(Self.tail, of: sorted)
    upper = Self.quantile(1 - Self.tail, of: sorted)
  }

  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    guard let last = sorted.last else { return 0 }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }

  /// What lies outside on each side.
  private static let tail = 0.025
}
