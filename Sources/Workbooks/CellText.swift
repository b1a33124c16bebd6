/// A text as a cell holds it, found fit in one pass over its bytes.
///
/// Three kinds of text need care: a control character is not XML and is stored as `_xHHHH_`;
/// text that already contains `_xHHHH_` would be read as such a character and has its first `_`
/// stored as `_x005F_`; and Excel takes 32 767 UTF-16 units. All other text goes to the library
/// as it is, without a copy.
struct CellText {
  /// The longest text a cell holds, in UTF-16 units.
  static let limit = 32_767

  /// What one pass over the bytes found.
  enum Reading {
    case plain
    case needsEscape
  }

  /// Looks at every byte once.
  @inline(__always)
  static func reading(of text: String) -> Reading {
    text.utf8.withContiguousStorageIfAvailable { scan($0) } ?? scanSlowly(text)
  }

  @inline(__always)
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20, byte != 0x09, byte != 0x0A { return .needsEscape }
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return .needsEscape }
      // U+FFFE and U+FFFF, which XML forbids, are EF BF BE and EF BF BF.
      if byte >= 0xBE, byte <= 0xBF, previous == 0xBF { return .needsEscape }
      previous = byte
    }
    return .plain
  }

  private static func scanSlowly(_ text: String) -> Reading {
    Array(text.utf8).withUnsafeBufferPointer { scan($0) }
  }

  /// The length as Excel counts it.
  static func length(of text: String) -> Int {
    text.utf16.count
  }

  /// The text with what XML or Excel would misread written as `_xHHHH_`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isForbiddenInXML(scalar) {
        result.append(contentsOf: code(scalar).unicodeScalars)
      } else if scalar == "_", isCode(scalars[index...].prefix(7)) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether XML 1.0 has no such character, or, as for U+000D, does not keep it.
  static func isForbiddenInXML(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t")
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }

  private static func isCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = Array(scalars)
    return text.count == 7 && text[1] == "x" && text[6] == "_"
      && text[2...5].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
