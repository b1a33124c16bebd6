import Quantities

/// A number as a report prints it, rounded once by the rule of GB/T 8170.
///
/// Exact ties of the decimal digits go to the even neighbour: 2.675 is printed as 2.68 and 0.125
/// as 0.12 to two places. A value that is no number prints as a dash.
public struct DisplayNumber: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// How it is printed.
  public let style: NumberStyle

  /// Makes a printed number.
  public init(_ value: Double, _ style: NumberStyle) {
    self.value = value
    self.style = style
  }
}

extension DisplayNumber: CustomStringConvertible {
  /// The printed form.
  public var description: String {
    guard value.isFinite else { return "—" }
    let digits = roundedDigits
    let whole = style.isGrouped ? Self.grouped(digits.wholeText) : digits.wholeText
    let fraction = digits.fractionText(decimals(of: digits))
    let sign = value < 0 && !digits.isZero ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction) + (style.isPercent ? "%" : "")
  }

  /// How many digits stand after the decimal point.
  public var decimals: Int {
    value.isFinite ? decimals(of: roundedDigits) : 0
  }

  private func decimals(of digits: DecimalDigits) -> Int {
    switch style.precision {
    case .decimals(let count): return max(0, count)
    case .significant(let count): return digits.isZero ? 0 : max(0, count - digits.point)
    case .atMost, .full: return digits.decimals
    }
  }

  private var roundedDigits: DecimalDigits {
    let shift = style.isPercent ? 2 : 0
    var digits =
      switch style.precision {
      case .decimals(let count):
        DecimalDigits(value.magnitude, roundedTo: max(0, count) + shift, by: .halfEven)
      case .significant(let count), .atMost(let count):
        DecimalDigits(
          value.magnitude, roundedTo: max(1, count) - DecimalDigits(value.magnitude).point,
          by: .halfEven)
      case .full: DecimalDigits(value.magnitude)
      }
    digits.shiftPoint(by: shift)
    return digits
  }

  private static let digitsInGroup = 3

  private static func grouped(_ whole: String) -> String {
    var text = ""
    for (position, digit) in whole.enumerated() {
      if position > 0, (whole.utf8.count - position) % digitsInGroup == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
