import Foundation

/// What of a deposit decays in one year, at a constant rate (一阶衰减).
///
/// A deposit starts to decay on the first day of the year after it, so that its first year has the
/// age 1 (IPCC 2006, volume 5, chapter 3, with its default delay of six months on average).
struct FirstOrderDecay: FormulaFunction {
  private let rate: Double
  private let age: Double

  init(_ argument: (Int) -> Double) {
    rate = argument(0)
    age = argument(1)
  }

  var isDefined: Bool { true }

  /// The share: `(1 − e^−k) × e^−k(n−1)`.
  var value: Double {
    age < 1 ? 0 : (1 - exp(-rate)) * exp(-rate * (age - 1))
  }

  func slope(by position: Int) -> Double { position == 0 ? byRate : -rate * value }

  private var byRate: Double { age < 1 ? 0 : exp(-rate * age) - (age - 1) * value }

  /// A share has no unit; the rate is per year, the age in years.
  static var units: (arguments: [String], value: String) { (["1/a", "a"], "1") }

  static var cell: CellTemplate {
    "IF(\(.second)<1,0,(1-EXP(-\(.first)))*EXP(-\(.first)*(\(.second)-1)))"
  }

  static func slopeCell(by position: Int) -> CellTemplate {
    position == 0
      ? "IF(\(.second)<1,0,EXP(-\(.first)*\(.second))-(\(.second)-1)*\(cell))"
      : "(-\(.first)*\(cell))"
  }
}
