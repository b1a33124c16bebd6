import Glibc

/// A number as workbooks write it: digits, a point, an exponent.
enum CellNumber {
  /// The number, or `nil` for anything else; a zero is put after the bytes for a while.
  static func read(_ bytes: inout [UInt8]) -> Double? {
    bytes.withUnsafeBufferPointer(short) ?? long(&bytes)
  }

  /// A number of few digits is the quotient of two whole numbers that are exact: so is it.
  private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var (at, digits, places) = (0, UInt64(0), -1)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { at = 1 }
    guard at < bytes.count, bytes.count - at <= mostCharacters else { return nil }
    while at < bytes.count {
      let byte = bytes[at]
      if byte.isDigit {
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        if places >= 0 { places += 1 }
      } else if byte == UInt8(ascii: "."), places < 0 {
        places = 0
      } else {
        return nil
      }
      at += 1
    }
    guard digits < 1 << 53, bytes.count - (isNegative ? 1 : 0) > (places >= 0 ? 1 : 0) else {
      return nil
    }
    let number = places > 0 ? Double(digits) / powers[places] : Double(digits)
    return isNegative ? -number : number
  }

  private static func long(_ bytes: inout [UInt8]) -> Double? {
    guard let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank }),
      bytes[first...last].allSatisfy({ $0.isDigit || marks.contains($0) })
    else { return nil }
    let length = last - first + 1
    bytes.append(0)
    defer { bytes.removeLast() }
    bytes[last + 1] = 0
    return bytes.withUnsafeBytes { buffer -> Double? in
      guard let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress else { return nil }
      var end: UnsafeMutablePointer<CChar>?
      let number = strtod(start + first, &end)
      return end.map { $0 == start + first + length } == true && number.isFinite ? number : nil
    }
  }

  private static let mostCharacters = 18
  private static let marks = Set("+-.eE".utf8)
  private static let powers: [Double] = (0...mostCharacters).map { places in
    (0..<places).reduce(1) { power, _ in power * 10 }
  }
}

extension UInt8 {
  /// Whether XML counts it as white space.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
      || self == UInt8(ascii: "\r")
  }
}
