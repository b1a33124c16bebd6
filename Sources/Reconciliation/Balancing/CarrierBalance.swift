/// What a district had of something that is bought, such as electricity, against what units bought.
public struct CarrierBalance: Hashable, Sendable {
  /// What is bought, by its id among the fuels.
  public let carrier: String
  /// What was brought into the district, in the carrier's own unit.
  public let brought: Double
  /// What was made inside it, in the same unit.
  public let made: Double
  /// What units inside bought, except from one another.
  public let purchased: Double

  /// What was there for others than the units.
  public var residual: Double { brought + made - purchased }

  /// Whether units bought more than there was, beyond the last digits of sums.
  public var isShort: Bool { residual < -CategoryBalance.roundOff * (brought + made) }
}
