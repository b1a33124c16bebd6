/// Whether bytes are UTF-8, and if not, whether they were meant to be.
struct UTF8Check {
  /// Where the first byte stands that UTF-8 does not allow.
  private(set) var firstInvalid: Int?
  /// How many bytes UTF-8 does not allow.
  private var invalidCount = 0
  /// How many characters took three bytes or more, as Chinese ones do.
  private var longCount = 0
  /// What the characters of two bytes have in common.
  private var pairs: Set<Pair> = []

  /// What a character of two bytes says about the encoding.
  private enum Pair {
    /// Letters such as `ú`, rare in Chinese text, whose bytes are Hanzi such as 煤 in GB18030.
    case accented
    /// Characters of alphabets that Chinese text does not use; their bytes are common Hanzi.
    case foreign
    /// Characters whose bytes are no Hanzi of GB 2312.
    case decided
  }

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let next = Self.endOfASCII(in: buffer, from: index)
        let end = Self.endOfHanzi(in: buffer, from: next)
        longCount += (end - next) / 3
        index = end == next && next < buffer.count ? step(over: next, in: buffer) : end
      }
    }
  }

  /// Whether it is UTF-8 with some bytes broken, rather than text of another encoding.
  ///
  /// GB18030 would decode most broken UTF-8 into nonsense without complaint. Text that truly is
  /// GB18030 is full of bytes that UTF-8 forbids, and holds three-byte sequences only by accident.
  var isBrokenUTF8: Bool { invalidCount > 0 && longCount > invalidCount }

  /// Whether it fits UTF-8 by accident: 原煤 in GB18030 is `ԭú` in UTF-8.
  var isHiddenGB18030: Bool {
    firstInvalid == nil && longCount == 0 && pairs.contains(.foreign) && !pairs.contains(.decided)
  }

  /// Whether nobody can tell: 煤 alone in GB18030 is `ú` in UTF-8.
  var isAmbiguous: Bool { firstInvalid == nil && longCount == 0 && pairs == [.accented] }

  private static func pair(_ lead: UInt8, _ trail: UInt8) -> Pair? {
    if trail < 0xA1 { return .decided }
    return switch (lead, trail) {
    // Signs such as ° ² · ÷ and Greek letters are common in either encoding's text.
    case (0xC2, _), (0xC3, 0xB7), (0xCE...0xCF, _): nil
    case (0xC3, _): .accented
    default: .foreign
    }
  }

  private static func endOfASCII(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(buffer)
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    while index < buffer.count, buffer[index] < 0x80 { index += 1 }
    return index
  }

  /// Where Hanzi of three bytes end, which is what Chinese tables consist of beside ASCII.
  private static func endOfHanzi(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 2 < buffer.count, buffer[index] >= 0xE4, buffer[index] <= 0xE9,
      buffer[index + 1] & 0xC0 == 0x80, buffer[index + 2] & 0xC0 == 0x80
    { index += 3 }
    return index
  }

  private mutating func step(over index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
    let length = Self.length(at: index, in: buffer)
    guard length > 0 else {
      if firstInvalid == nil { firstInvalid = index }
      invalidCount += 1
      return index + 1
    }
    if length > 2 {
      longCount += 1
    } else if let pair = Self.pair(buffer[index], buffer[index + 1]) {
      pairs.insert(pair)
    }
    return index + length
  }

  /// The length of the well-formed sequence at `index` (Unicode, table 3-7), or 0.
  private static func length(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = buffer[index]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= buffer.count else { return 0 }
    guard secondBytes(after: lead).contains(buffer[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where buffer[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
