/// A row of the table of Approach 1: a category and gas with its emissions and uncertainties.
///
/// Emissions are in one unit of CO₂e throughout a table; uncertainties are half the 95 % interval
/// in percent of the mean. Source: IPCC 2006, volume 1, chapter 3, table 3.2.
public struct PropagationRow: Hashable, Sendable {
  /// The category's code (column A).
  public let category: String
  /// The gas (column B).
  public let gas: String
  /// Emissions or removals of the base year (column C); `nil` where no earlier year is known.
  public let base: Double?
  /// Emissions or removals of the year (column D).
  public let value: Double
  /// Uncertainty of activity data in percent (column E).
  public let activity: Double
  /// Uncertainty of emission factors in percent (column F).
  public let factor: Double

  /// Makes a row.
  public init(
    category: String, gas: String, base: Double?, value: Double, activity: Double, factor: Double
  ) {
    self.category = category
    self.gas = gas
    self.base = base
    self.value = value
    self.activity = activity
    self.factor = factor
  }

  /// The combined uncertainty in percent (column G).
  public var combined: Double { (activity * activity + factor * factor).squareRoot() }
}
