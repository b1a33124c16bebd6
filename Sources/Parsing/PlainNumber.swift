/// Decimal numbers in plain ASCII: sign, digits, point, exponent, and nothing else.
enum PlainNumber {
  /// The powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
  /// The most digits whose number a `Double` always holds exactly.
  private static let exactDigits = 15

  /// The value of a short number without exponent, or `nil` when it takes a closer look.
  ///
  /// Both the digits and the power of ten are exact, so the one division rounds correctly.
  static func fast(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let isNegative = bytes.first == .minus
    if isNegative { index = 1 }
    guard bytes.count - index <= exactDigits + 1 else { return nil }
    var digits: Int64 = 0
    var count = 0
    var point = bytes.count
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit {
        digits = digits &* 10 &+ Int64(byte &- .zero)
        count += 1
      } else if byte == .point, point == bytes.count {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    guard count > 0, count <= exactDigits else { return nil }
    let decimals = max(0, bytes.count - point - 1)
    let magnitude = Double(digits) / powers[decimals]
    return isNegative ? -magnitude : magnitude
  }

  /// Whether the bytes are a number of the plain grammar.
  static func matches(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = bytes[...]
    if let sign = rest.first, sign == .minus || sign == .plus { rest = rest.dropFirst() }
    let whole = rest.prefix(while: \.isDigit).count
    rest = rest.dropFirst(whole)
    var decimals = 0
    if rest.first == .point {
      decimals = rest.dropFirst().prefix(while: \.isDigit).count
      rest = rest.dropFirst(1 + decimals)
    }
    return whole + decimals > 0 && isExponent(rest)
  }

  private static func isExponent(_ bytes: some Collection<UInt8>) -> Bool {
    guard let letter = bytes.first else { return true }
    guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return false }
    var rest = bytes.dropFirst()
    if let sign = rest.first, sign == .minus || sign == .plus { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }
}
