public import Foundation

/// Rounding on the decimal digits of a number, as GB/T 8170 rounds.
///
/// A binary `Double` is first taken as the shortest decimal that stands for it, so that 2.675 is
/// 2.675 and not the slightly smaller number in memory.
public enum DecimalRounding: String, CaseIterable, Hashable, Sendable {
  /// An exact tie goes to the even digit (GB/T 8170-2008, 四舍六入五成双).
  case halfEven = "half-even"
  /// An exact tie goes away from zero (四舍五入).
  case halfUp = "half-up"

  /// The value rounded to `places` digits behind the point; negative places round before it.
  public func rounded(_ value: Double, places: Int) -> Decimal {
    guard value.isFinite, var exact = Decimal(string: value.description, locale: nil) else {
      return .nan
    }
    var result = Decimal()
    NSDecimalRound(&result, &exact, places, self == .halfEven ? .bankers : .plain)
    return result
  }

  /// The rounded value as text with exactly `places` digits behind the point; what no decimal
  /// can hold stands as it is.
  public func text(_ value: Double, places: Int) -> String {
    let rounded = rounded(value, places: places)
    guard !rounded.isNaN else { return value.description }
    let digits = (rounded.isZero ? 0 : rounded).description
    guard places > 0 else { return digits }
    let fraction = digits.split(separator: ".").dropFirst().first.map(String.init) ?? ""
    let whole = digits.split(separator: ".").first.map(String.init) ?? "0"
    return whole + "." + fraction + String(repeating: "0", count: max(0, places - fraction.count))
  }
}
