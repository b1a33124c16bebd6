import Foundation

/// A figure year by year; a year without a figure is missing, never zero.
public struct Trend: Hashable, Sendable {
  /// The years, from first to last.
  public let years: [Int]
  /// The figure of each year.
  public let values: [Double?]

  /// Takes years with their figures.
  public init(_ figures: [(year: Int, value: Double?)]) {
    let sorted = figures.sorted { $0.year < $1.year }
    years = sorted.map(\.year)
    values = sorted.map(\.value)
  }

  /// The figure of a year.
  public subscript(year: Int) -> Double? {
    years.firstIndex(of: year).flatMap { values[$0] }
  }

  /// A year's figure less that of another.
  public func change(from first: Int, to last: Int) -> Double? {
    guard let before = self[first], let after = self[last] else { return nil }
    return after - before
  }

  /// A year's figure over that of another; none where that is zero.
  public func ratio(of last: Int, to first: Int) -> Double? {
    guard let before = self[first], let after = self[last], before != 0 else { return nil }
    return after / before
  }

  /// The change between two years as a share of the size of the first, so that a sink that grows
  /// falls; none where the first is zero.
  public func relativeChange(from first: Int, to last: Int) -> Double? {
    guard let before = self[first], before != 0, let change = change(from: first, to: last) else {
      return nil
    }
    return change / abs(before)
  }

  /// The constant yearly rate that leads from one year's figure to another's (年均增速).
  public func annualRate(from first: Int, to last: Int) -> Double? {
    guard last > first, let before = self[first], let after = self[last], before > 0, after >= 0
    else { return nil }
    return pow(after / before, 1 / Double(last - first)) - 1
  }
}
