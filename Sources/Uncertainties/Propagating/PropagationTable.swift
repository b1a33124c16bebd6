import Formulas

/// The table of Approach 1, rows taken as independent of each other, as the guidelines print it.
///
/// Source: IPCC 2006, volume 1, chapter 3, table 3.2 with its notes.
public struct PropagationTable: Hashable, Sendable {
  /// The rows.
  public let rows: [PropagationRow]
  /// The sum of the year over everything (ΣD).
  public let total: Double
  /// The sum of the base year over everything (ΣC); `nil` where a row has none, or it is zero.
  public let baseTotal: Double?

  /// Makes a table; totals may be those of a larger inventory that the rows are part of.
  public init(_ rows: [PropagationRow], total: Double? = nil, baseTotal: Double? = nil) {
    self.rows = rows
    self.total = total ?? rows.map(\.value).compensatedSum
    let bases = rows.compactMap(\.base)
    let sum = baseTotal ?? (bases.count == rows.count ? bases.compensatedSum : nil)
    self.baseTotal = sum == 0 ? nil : sum
  }

  // MARK: Level

  /// A row's combined uncertainty in percent of the total.
  public func share(_ row: PropagationRow) -> Double {
    total == 0 ? 0 : row.combined * row.value / total
  }

  /// A row's contribution to the variance of the year (column H), in squared percent.
  public func contribution(_ row: PropagationRow) -> Double { share(row) * share(row) }

  /// The uncertainty of the total of the year in percent: the root of the sum of column H.
  public var uncertainty: Double { rows.map(contribution).compensatedSum.squareRoot() }

  // MARK: Trend

  /// The change of the trend in percentage points when a row is one percent larger in both years
  /// (column I), to first order, as propagation of errors is.
  public func sensitivityA(_ row: PropagationRow) -> Double? {
    guard let base = row.base, let baseTotal else { return nil }
    return (row.value - base * total / baseTotal) / baseTotal
  }

  /// The change of the trend in percentage points when a row is one percent larger in the year
  /// alone (column J).
  public func sensitivityB(_ row: PropagationRow) -> Double? {
    baseTotal.map { row.value / $0 }
  }

  /// What emission factors, which are the same in both years, do to the trend (column K).
  public func factorTrend(_ row: PropagationRow) -> Double? {
    sensitivityA(row).map { $0 * row.factor }
  }

  /// What activity data, which are independent between the years, do to the trend (column L).
  public func activityTrend(_ row: PropagationRow) -> Double? {
    sensitivityB(row).map { $0 * row.activity * (2.0).squareRoot() }
  }

  /// A row's contribution to the variance of the trend (column M), in squared percentage points.
  public func trendContribution(_ row: PropagationRow) -> Double? {
    guard let factor = factorTrend(row), let activity = activityTrend(row) else { return nil }
    return factor * factor + activity * activity
  }

  /// The uncertainty of the trend in percentage points: the root of the sum of column M.
  public var trendUncertainty: Double? {
    let parts = rows.compactMap(trendContribution)
    return parts.count == rows.count ? parts.compensatedSum.squareRoot() : nil
  }

  /// The change from the base year in percent.
  public var trend: Double? {
    baseTotal.map { 100 * (total - $0) / $0 }
  }
}
