extension StringProtocol {
  /// How many columns of fixed pitch the text takes: two for each Chinese character.
  public var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
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

  /// How many columns of fixed pitch the scalar adds to its character.
  var displayWidth: Int {
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
