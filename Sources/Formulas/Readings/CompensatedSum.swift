/// A sum that keeps the digits it would lose, so that order hardly matters (Neumaier 1974).
public struct CompensatedSum: Hashable, Sendable {
  private var sum = 0.0
  private var lost = 0.0

  /// An empty sum.
  public init() {}

  /// Adds a number.
  public mutating func add(_ value: Double) {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }

  /// What has been added up.
  public var value: Double { sum + lost }
}
