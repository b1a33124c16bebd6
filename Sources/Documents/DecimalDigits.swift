import Foundation
import Quantities

/// The decimal digits of a number that is not negative, as shortest text gives them.
struct DecimalDigits {
  private let digits: [UInt8]
  /// How many digits stand before the decimal point; below zero when zeros follow the point.
  private(set) var point: Int

  init(_ magnitude: Double) {
    self.init(text: magnitude.description)
  }

  /// The digits with so many after the decimal point, rounded half to even as GB/T 8170 asks.
  init(_ magnitude: Double, roundedTo decimals: Int) {
    let exact = DecimalDigits(magnitude)
    let kept = exact.point + decimals
    if kept >= exact.digits.count {
      self = exact
    } else if kept < 0 {
      self.init(text: "0")
    } else {
      self.init(text: DecimalRounding.halfEven.rounded(magnitude, places: decimals).description)
    }
  }

  private init(text: String) {
    let parts = text.split(separator: "e")
    let mantissa = (parts.first ?? "0").split(separator: ".")
    let whole = mantissa.first ?? "0"
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let all = (whole + fraction).utf8.map { $0 - UInt8(ascii: "0") }
    digits = Array(all.drop { $0 == 0 })
    point = digits.isEmpty ? 0 : whole.count + exponent - (all.count - digits.count)
  }

  /// How many digits stand after the decimal point.
  var decimals: Int { max(0, digits.count - point) }

  var isZero: Bool { digits.isEmpty }

  mutating func shiftPoint(by places: Int) {
    if !isZero { point += places }
  }
}

extension DecimalDigits {
  /// The digits before the decimal point; `0` when there are none.
  var wholeText: String {
    guard point > 0 else { return "0" }
    let known = digits.prefix(point)
    return Self.text(known) + String(repeating: "0", count: point - known.count)
  }

  /// The first `count` digits after the decimal point.
  func fractionText(_ count: Int) -> String {
    let zeros = String(repeating: "0", count: max(0, -point))
    let text = zeros + Self.text(digits.dropFirst(max(0, point)))
    return String(text.prefix(count)) + String(repeating: "0", count: max(0, count - text.count))
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    digits.map { "\($0)" }.joined()
  }
}
