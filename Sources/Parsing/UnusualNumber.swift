import Findings

/// A closer look at what is not a short plain number.
struct UnusualNumber {
  /// What the text turned out to be.
  let reading: NumberText

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let ascii = ASCIINumber(bytes)
    if ascii.bytes.isEmpty {
      reading = .blank
    } else if PlainNumber.matches(ascii.bytes) {
      reading = Self.reading(of: ascii.bytes, unusual: ascii.wasConverted ? .wideNumber : nil)
    } else if let plain = Self.withoutSeparators(ascii.bytes), PlainNumber.matches(plain) {
      reading = Self.reading(of: plain, unusual: .separatedNumber)
    } else {
      reading = .refused(Self.reason(to: ascii.bytes))
    }
  }

  private static func reading(of plain: [UInt8], unusual code: Finding.Code?) -> NumberText {
    // The standard library rounds correctly, however many digits there are.
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
      return .refused(.numberTooLarge)
    }
    let mantissa = plain.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    guard value != 0 || !mantissa.contains(where: { $0.isDigit && $0 != .zero }) else {
      return .refused(.numberTooSmall)
    }
    return code.map { .unusual(value, $0) } ?? .number(value)
  }

  /// The number without its thousands separators, if each stands in its right place.
  private static func withoutSeparators(_ bytes: [UInt8]) -> [UInt8]? {
    let sign = bytes.prefix { $0 == .minus || $0 == .plus }
    let unsigned = bytes.dropFirst(sign.count)
    let whole = unsigned.prefix { $0.isDigit || $0 == .comma }
    let groups = whole.split(separator: .comma, omittingEmptySubsequences: false)
    guard sign.count < 2, groups.count > 1, let first = groups.first,
      (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Array(sign) + Array(groups.joined()) + Array(unsigned[whole.endIndex...])
  }

  private static func reason(to bytes: [UInt8]) -> Finding.Code {
    if bytes.last == UInt8(ascii: "%") { return .percentNumber }
    let numeric = bytes.filter { $0.isDigit || [.comma, .point, .minus, .plus].contains($0) }
    guard numeric.count == bytes.count, bytes.contains(.comma) else { return .notNumber }
    return .misplacedSeparator
  }
}

/// A number's text with full-width characters made ASCII and the blanks around it dropped.
private struct ASCIINumber {
  private(set) var bytes: [UInt8] = []
  /// Whether anything but ordinary blanks was changed.
  private(set) var wasConverted = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    let core = scalars.drop(while: Self.isBlank)
    let end = core.lastIndex { !Self.isBlank($0) }.map(core.index(after:)) ?? core.startIndex
    wasConverted = scalars.contains { Self.isBlank($0) && !$0.isASCII }
    for scalar in core[..<end] {
      let ascii = Self.ascii(scalar)
      wasConverted = wasConverted || ascii != scalar
      bytes.append(contentsOf: ascii.utf8)
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || InvisibleBlank.matches(scalar)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2212: "-"
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: [UInt8] { Array(UTF8.encode(self) ?? UTF8.encodedReplacementCharacter) }
}

extension Finding.Code {
  static let wideNumber: Self = "wide-number"
  static let separatedNumber: Self = "separated-number"
  static let notNumber: Self = "not-a-number"
  static let misplacedSeparator: Self = "misplaced-separator"
  static let percentNumber: Self = "percent-number"
  static let numberTooLarge: Self = "number-too-large"
  static let numberTooSmall: Self = "number-too-small"
}
