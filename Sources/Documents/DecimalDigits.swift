/// The decimal digits of a number that is not negative, as shortest text gives them.
///
/// Rounding works on these digits, as GB/T 8170 asks, and not on the binary value: 2.675 is a tie
/// here although the nearest `Double` lies below it.
struct DecimalDigits {
  private(set) var digits: [UInt8]
  /// How many digits stand before the decimal point; below zero when zeros follow the point.
  private(set) var point: Int

  init(_ magnitude: Double) {
    let parts = magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    digits = (whole + fraction).utf8.map { $0 - UInt8(ascii: "0") }
    point = whole.count + exponent
    dropLeadingZeros()
  }

  private mutating func dropLeadingZeros() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point = digits.isEmpty ? 0 : point - zeros
  }

  /// How many digits stand after the decimal point.
  var decimals: Int { max(0, digits.count - point) }

  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  mutating func shiftPoint(by places: Int) {
    if !digits.isEmpty { point += places }
  }

  /// Rounds half to even so that `decimals` digits stand after the point.
  mutating func round(toDecimals decimals: Int) {
    let kept = point + decimals
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      (digits, point) = ([], 0)
      return
    }
    let goesUp = roundsUp(keeping: kept)
    digits.removeSubrange(kept...)
    if goesUp { increment() }
    if digits.isEmpty { point = 0 }
  }

  private func roundsUp(keeping kept: Int) -> Bool {
    let half: UInt8 = 5
    guard digits[kept] == half, digits[(kept + 1)...].allSatisfy({ $0 == 0 }) else {
      return digits[kept] >= half
    }
    return kept > 0 && digits[kept - 1] % 2 == 1
  }

  private mutating func increment() {
    let nine: UInt8 = 9
    var position = digits.count - 1
    while position >= 0, digits[position] == nine {
      digits[position] = 0
      position -= 1
    }
    if position >= 0 {
      digits[position] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
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
