/// Text in which characters that XML cannot hold are written `_x000D_`.
enum EscapedText {
  /// Replaces the escapes in the bytes from `start` on.
  static func decode(_ bytes: inout [UInt8], from start: Int = 0) {
    guard bytes[start...].contains(underscore) else { return }
    var (units, at): ([UInt16], Int) = ([], start)
    var decoded: [UInt8] = []
    while at < bytes.count {
      if let unit = unit(in: bytes, at: at) {
        units.append(unit)
        at += length
        continue
      }
      flush(&units, to: &decoded)
      decoded.append(bytes[at])
      at += 1
    }
    flush(&units, to: &decoded)
    bytes.replaceSubrange(start..., with: decoded)
  }

  /// Characters beyond the first plane are two escapes in a row.
  private static func flush(_ units: inout [UInt16], to decoded: inout [UInt8]) {
    guard !units.isEmpty else { return }
    decoded.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    units.removeAll()
  }

  private static func unit(in bytes: [UInt8], at start: Int) -> UInt16? {
    guard bytes[start] == underscore, start + length <= bytes.count,
      bytes[start + 1] == UInt8(ascii: "x"), bytes[start + length - 1] == underscore
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(start + 2)..<(start + length - 1)] {
      guard let digit = digit(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func digit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private static let underscore = UInt8(ascii: "_")
  private static let length = 7
}
