/// A district's category and gas: its statistics, what units filed of it, and the residual (余项).
public struct CategoryBalance: Hashable, Sendable {
  /// The category's code in the district's system.
  public let category: String
  /// The gas.
  public let gas: String
  /// Tonnes of the gas by the district's statistics, at or below the category.
  public let district: Double
  /// Tonnes that units filed and the category holds.
  public let units: Double

  /// What the district has beyond its units: those that do not file, and what differs.
  public var residual: Double { district - units }

  /// Whether units filed more than the district has, beyond the last digits of sums; where none filed
  /// anything, a negative number is a removal or a deduction.
  public var isShort: Bool {
    units != 0 && residual < -Self.roundOff * max(abs(district), abs(units))
  }

  /// What sums over different ways may differ by, relative to them.
  static let roundOff = 1e-9
}
