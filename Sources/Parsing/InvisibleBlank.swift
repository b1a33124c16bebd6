/// Characters that look like a space, or like nothing, and make two equal words differ.
///
/// They come with text copied from web pages and Word: no-break, ideographic and thin spaces,
/// zero-width characters, and byte-order marks in mid-file.
package enum InvisibleBlank {
  /// Whether a character is one of them.
  package static func matches(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether it takes a closer look: most cells begin and end with ASCII or a Hanzi.
  @inline(__always)
  static func mayStand(
    atEndsOf range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    guard first < 0x80 || isHanziLead(first) else { return true }
    return last >= 0x80 && !(range.count >= 3 && isHanziLead(bytes[range.upperBound - 3]))
  }

  private static func isHanziLead(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }

  /// The length in bytes of one that begins at `start`, or 0.
  static func length(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    if end - start >= 2, bytes[start] == 0xC2 { return bytes[start + 1] == 0xA0 ? 2 : 0 }
    guard end - start >= 3, bytes[start] & 0xF0 == 0xE0 else { return 0 }
    let value =
      UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6
      | UInt32(bytes[start + 2] & 0x3F)
    return Unicode.Scalar(value).map(matches) == true ? 3 : 0
  }

  /// The range without such characters and ordinary blanks at its ends.
  static func trimmed(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = bytes[start].isBlank ? 1 : length(in: bytes, from: start, to: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = bytes[end - 1].isBlank ? 1 : lengthBefore(end, in: bytes, from: start)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  private static func lengthBefore(
    _ end: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    for length in 2...3 where end - length >= start {
      if self.length(in: bytes, from: end - length, to: end) == length { return length }
    }
    return 0
  }
}
