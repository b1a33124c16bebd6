import Findings
import Parsing

/// Reads JSON strictly (RFC 8259): no comments, no `NaN`, no key twice, nothing behind the end.
struct JSONParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What is wrong with the text, and where.
  struct Problem: Error {
    let code: Finding.Code
    let offset: Int
    var found = ""
  }

  /// The one value of the text.
  mutating func document() throws(Problem) -> JSONNode {
    let node = try value()
    skipBlanks()
    guard offset == bytes.count else { throw Problem(code: .jsonUnexpected, offset: offset) }
    return node
  }

  private mutating func value() throws(Problem) -> JSONNode {
    skipBlanks()
    let start = offset
    guard let byte = current else { throw Problem(code: .jsonEnds, offset: offset) }
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(value: .map(try map()), offset: start)
    case UInt8(ascii: "["): return JSONNode(value: .list(try list()), offset: start)
    case UInt8(ascii: "\""): return JSONNode(value: .text(try text()), offset: start)
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return JSONNode(value: .number(try number()), offset: start)
    }
  }

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = current, Self.blanks.contains(byte) { offset += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Problem) {
    skipBlanks()
    guard skip(character) else {
      throw Problem(code: current == nil ? .jsonEnds : .jsonUnexpected, offset: offset)
    }
  }

  private mutating func enter() throws(Problem) {
    offset += 1
    depth += 1
    guard depth <= Self.deepest else { throw Problem(code: .jsonTooDeep, offset: offset - 1) }
    skipBlanks()
  }

  private mutating func map() throws(Problem) -> [JSONNode.Entry] {
    try enter()
    defer { depth -= 1 }
    var entries: [JSONNode.Entry] = []
    var keys: Set<String> = []
    if skip("}") { return entries }
    repeat {
      skipBlanks()
      let start = offset
      guard let byte = current else { throw Problem(code: .jsonEnds, offset: offset) }
      guard byte == UInt8(ascii: "\"") else {
        throw Problem(code: .jsonUnexpected, offset: offset)
      }
      let key = try text()
      guard keys.insert(key).inserted else {
        throw Problem(code: .jsonKeyTwice, offset: start, found: key)
      }
      try expect(":")
      entries.append(.init(key: key, offset: start, node: try value()))
      skipBlanks()
    } while skip(",")
    try expect("}")
    return entries
  }

  private mutating func list() throws(Problem) -> [JSONNode] {
    try enter()
    defer { depth -= 1 }
    var nodes: [JSONNode] = []
    if skip("]") { return nodes }
    repeat {
      nodes.append(try value())
      skipBlanks()
    } while skip(",")
    try expect("]")
    return nodes
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(Problem) -> JSONNode {
    let start = offset
    for byte in "\(word)".utf8 {
      guard let found = current else { throw Problem(code: .jsonEnds, offset: offset) }
      guard found == byte else { throw Problem(code: .jsonUnexpected, offset: start) }
      offset += 1
    }
    return JSONNode(value: value, offset: start)
  }

  private mutating func number() throws(Problem) -> Double {
    let start = offset
    while let byte = current, Self.numerals.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard !text.isEmpty else { throw Problem(code: .jsonUnexpected, offset: start) }
    guard let number = Double(exchanged: text) else {
      throw Problem(code: .exchangeNoNumber, offset: start, found: text)
    }
    return number
  }

  private mutating func text() throws(Problem) -> String {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while let byte = current {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += Array(String(try escape()).utf8)
      case 0..<UInt8(ascii: " "): throw Problem(code: .jsonUnexpected, offset: offset - 1)
      default: content.append(byte)
      }
    }
    throw Problem(code: .jsonEnds, offset: start)
  }

  private mutating func escape() throws(Problem) -> Unicode.Scalar {
    guard let byte = current else { throw Problem(code: .jsonEnds, offset: offset) }
    offset += 1
    if let plain = Self.escapes[byte] { return plain }
    guard byte == UInt8(ascii: "u") else {
      throw Problem(code: .jsonUnexpected, offset: offset - 1)
    }
    let start = offset - 2
    let first = try codeUnit()
    var units = [first]
    if UTF16.isLeadSurrogate(first), skip("\\"), skip("u") { units.append(try codeUnit()) }
    let decoded = String(validating: units, as: UTF16.self)?.unicodeScalars.first
    guard let decoded, decoded.value != 0 else {
      throw Problem(code: .jsonUnexpected, offset: start)
    }
    return decoded
  }

  private mutating func codeUnit() throws(Problem) -> UInt16 {
    let start = offset
    while offset - start < Self.codeDigits, let byte = current, byte.isHexDigit { offset += 1 }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard digits.utf8.count == Self.codeDigits, let unit = UInt16(digits, radix: Self.radix) else {
      throw Problem(code: current == nil ? .jsonEnds : .jsonUnexpected, offset: offset)
    }
    return unit
  }

  private static let blanks = Set(" \t\r\n".utf8)
  private static let numerals = Set("0123456789+-.eE".utf8)
  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]
  /// A document has four levels; one with many more is made to exhaust the stack.
  private static let deepest = 32
  private static let codeDigits = 4
  private static let radix = 16
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { Unicode.Scalar(self).properties.isASCIIHexDigit }
}

extension Double {
  /// The number of a text as JSON writes it; `nil` for any other and for one too large to hold.
  init?(exchanged text: String) {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let whole = digits.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = digits.dropFirst(whole.count)
    let hasPadding = whole.count > 1 && whole.first == UInt8(ascii: "0")
    let hasDecimals =
      rest.first != UInt8(ascii: ".")
      || rest.dropFirst().first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
    guard !whole.isEmpty, !hasPadding, hasDecimals,
      rest.isEmpty || ".eE".utf8.contains(rest[rest.startIndex]),
      text.utf8.count - digits.count < 2, let number = Double(text), number.isFinite
    else { return nil }
    self = number
  }
}

extension Finding.Code {
  /// The text ends before it is complete.
  static let jsonEnds: Self = "json-ends"
  /// Something that JSON does not allow there.
  static let jsonUnexpected: Self = "json-unexpected"
  /// A key that stands twice.
  static let jsonKeyTwice: Self = "json-key-twice"
  /// Lists in lists without end.
  static let jsonTooDeep: Self = "json-too-deep"
  /// No number, or one too large.
  static let exchangeNoNumber: Self = "exchange-no-number"
}
