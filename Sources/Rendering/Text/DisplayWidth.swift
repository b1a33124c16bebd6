extension StringProtocol {
  /// How many columns of fixed pitch the text takes: two for each Chinese character.
  public var displayWidth: Int {
    widthOfPlainText ?? reduce(0) { $0 + $1.displayWidth }
  }

  /// Whether each of its scalars is a character by itself.
  var isOfPlainScalars: Bool { unicodeScalars.allSatisfy(\.standsAlone) }

  /// The same, scalar by scalar, where each is a character by itself; else `nil`.
  private var widthOfPlainText: Int? {
    var width = 0
    for scalar in unicodeScalars {
      guard scalar.standsAlone else { return nil }
      width += scalar.isASCII ? (scalar < " " ? 0 : 1) : scalar.displayWidth
    }
    return width
  }
}

extension Character {
  /// How many columns of fixed pitch the character takes.
  public var displayWidth: Int {
    if let ascii = asciiValue { return ascii < UInt8(ascii: " ") ? 0 : 1 }
    return Swift.min(2, unicodeScalars.reduce(0) { $0 + $1.displayWidth })
  }
}

extension Unicode.Scalar {
  private static let emojiSelector: UInt32 = 0xFE0F
  /// Chinese characters, which most text that is not ASCII consists of.
  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF
  /// Blocks, or what of them, none of which a neighbour of these can make one character with:
  /// Latin, punctuation, raised and lowered digits, signs and operators, Chinese punctuation and
  /// full width.
  private static let alone: [ClosedRange<UInt32>] = [
    0x0...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x209F, 0x2100...0x22FF,
    0x3000...0x3029, 0xFF01...0xFF60,
  ]

  /// Whether it makes no character with another of those that do not; line feed after carriage
  /// return does, but has no width.
  fileprivate var standsAlone: Bool {
    Self.ideographs.contains(value) || Self.alone.contains { $0.contains(value) }
  }

  /// How many columns of fixed pitch the scalar adds to its character.
  var displayWidth: Int {
    if Self.ideographs.contains(value) { return 2 }
    if value == Self.emojiSelector { return 1 }
    if EastAsianWidth.wide.hasRange(with: value) { return 2 }
    return EastAsianWidth.zero.hasRange(with: value) ? 0 : 1
  }
}

extension [ClosedRange<UInt32>] {
  /// Whether one of the ranges, which are in ascending order, holds `value`.
  fileprivate func hasRange(with value: UInt32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].contains(value) { return true }
      if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
