/// Rounding on the decimal digits of a number, as GB/T 8170 rounds.
///
/// A binary `Double` is first taken as the shortest decimal that stands for it, so that 2.675 is
/// 2.675 and not the slightly smaller number in memory.
public enum DecimalRounding: String, CaseIterable, Hashable, Sendable {
  /// An exact tie goes to the even digit (GB/T 8170-2008, 四舍六入五成双).
  case halfEven = "half-even"
  /// An exact tie goes away from zero (四舍五入).
  case halfUp = "half-up"

  /// The value as text, rounded to exactly `places` digits behind the point, negative places before
  /// it; what has more than a hundred digits stands as it is.
  public func text(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return value.description }
    let digits = DecimalDigits(value.magnitude, roundedTo: places, by: self)
    guard digits.point <= Self.mostDigits else { return value.description }
    let fraction = digits.fractionText(max(0, places))
    let sign = value < 0 && !digits.isZero ? "-" : ""
    return sign + digits.wholeText + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static let mostDigits = 100
}
