/// The bytes of a formula and how far they are read.
struct FormulaScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The byte to read next; `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The byte so many places on.
  func byte(after offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  /// Passes over blanks and line breaks; says whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    return position > start
  }

  /// Passes over a character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Passes over a text if it comes next, whatever its case.
  mutating func take(text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard position + wanted.count <= bytes.count else { return false }
    for (index, byte) in wanted.enumerated()
    where Self.upper(bytes[position + index]) != Self.upper(byte) {
      return false
    }
    position += wanted.count
    return true
  }

  /// The bytes that belong, read.
  mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = next, belongs(byte) { position += 1 }
    return text(from: start)
  }

  /// What stands between two quotes, doubled ones undone; `nil` when it is not closed.
  mutating func takeQuoted(by quote: Unicode.Scalar) -> String? {
    let mark = UInt8(ascii: quote)
    var words: [UInt8] = []
    position += 1
    while let byte = next {
      position += 1
      if byte != mark {
        words.append(byte)
      } else if next == mark {
        words.append(mark)
        position += 1
      } else {
        return String(decoding: words, as: UTF8.self)
      }
    }
    return nil
  }

  /// Goes back to a place read before.
  mutating func rewind(to earlier: Int) {
    position = earlier
  }

  /// What was read since `start`.
  func text(from start: Int) -> String {
    String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The same place counted in characters, as people count.
  var character: Int { String(decoding: bytes[..<position], as: UTF8.self).count }

  static func upper(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 0x20 : byte
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(upper(byte))
  }

  /// Whether a byte can stand in a name: letters, digits, `_ . ? \`, and all beyond ASCII.
  static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "?")
  }
}
