/// The decimal digits of a number that is not negative, as shortest text gives them.
package struct DecimalDigits {
  private let digits: [UInt8]
  /// How many digits stand before the decimal point; below zero when zeros follow the point.
  package private(set) var point: Int

  /// The digits of the shortest text that stands for a number.
  package init(_ magnitude: Double) {
    var (digits, point, exponent) = ([UInt8](), 0, 0)
    var (isFraction, isExponent, isNegative) = (false, false, false)
    for byte in magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isExponent {
          exponent = exponent * Int(Self.base) + Int(digit)
        } else if digit > 0 || !digits.isEmpty || isFraction {
          digits.append(digit)
          if !isFraction { point += 1 }
        }
      default: break
      }
    }
    self.init(digits, point: point + (isNegative ? -exponent : exponent))
  }

  /// Drops zeros at the front, and those behind the point at the end.
  private init(_ digits: [UInt8], point: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    var kept = digits.dropFirst(leading)
    let point = point - leading
    while kept.last == 0, kept.count > max(0, point) { kept.removeLast() }
    self.digits = Array(kept)
    self.point = kept.isEmpty ? 0 : point
  }

  /// The digits with so many after the decimal point, fewer than none for places before it.
  package init(_ magnitude: Double, roundedTo decimals: Int, by rule: DecimalRounding) {
    let exact = DecimalDigits(magnitude)
    let kept = exact.point + decimals
    if kept >= exact.digits.count {
      self = exact
    } else if kept < 0 {
      self.init([], point: 0)
    } else {
      let ahead = [0] + exact.digits.prefix(kept)
      let rounded = exact.isRoundedUp(at: kept, by: rule) ? Self.next(after: ahead) : ahead
      let zeros = [UInt8](repeating: 0, count: max(0, exact.point - kept))
      self.init(rounded + zeros, point: exact.point + 1)
    }
  }

  /// Whether what comes from a digit on is more than half of one before it, or a half that the
  /// rule carries.
  private func isRoundedUp(at place: Int, by rule: DecimalRounding) -> Bool {
    if digits[place] != Self.base / 2 { return digits[place] > Self.base / 2 }
    let isTie = digits[(place + 1)...].allSatisfy { $0 == 0 }
    guard isTie, rule == .halfEven else { return true }
    return place > 0 && !digits[place - 1].isMultiple(of: 2)
  }

  /// The digits of the next greater number; the first of them has room.
  private static func next(after digits: [UInt8]) -> [UInt8] {
    var digits = digits
    for place in digits.indices.reversed() {
      digits[place] += 1
      if digits[place] < base { break }
      digits[place] = 0
    }
    return digits
  }

  private static let base: UInt8 = 10

  /// How many digits stand after the decimal point.
  package var decimals: Int { max(0, digits.count - point) }

  /// Whether it is nothing.
  package var isZero: Bool { digits.isEmpty }

  /// Multiplies by a power of ten.
  package mutating func shiftPoint(by places: Int) {
    if !isZero { point += places }
  }
}

extension DecimalDigits {
  /// The digits before the decimal point; `0` when there are none.
  package var wholeText: String {
    guard point > 0 else { return "0" }
    let known = digits.prefix(point)
    return Self.text(known) + String(repeating: "0", count: point - known.count)
  }

  /// The first `count` digits after the decimal point.
  package func fractionText(_ count: Int) -> String {
    let zeros = String(repeating: "0", count: max(0, -point))
    let text = zeros + Self.text(digits.dropFirst(max(0, point)))
    return String(text.prefix(count)) + String(repeating: "0", count: max(0, count - text.count))
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
