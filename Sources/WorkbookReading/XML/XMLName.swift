import Glibc

/// The name of an element or attribute without its prefix, as the parser holds it.
///
/// Valid only while the parser reports it; no `String` is made unless asked for.
struct XMLName {
  private let characters: UnsafePointer<CChar>
  /// Whether a prefix stood before it.
  let hasPrefix: Bool

  init(_ name: UnsafePointer<CChar>) {
    var (start, at) = (name, name)
    while at.pointee != 0 {
      if at.pointee == Self.colon { start = at + 1 }
      at += 1
    }
    characters = start
    hasPrefix = start != name
  }

  /// The name if it is one letter, such as the cells' `c`; otherwise 0.
  var letter: UInt8 {
    characters[0] != 0 && characters[1] == 0 ? UInt8(bitPattern: characters[0]) : 0
  }

  var text: String { String(cString: characters) }

  static func == (name: XMLName, text: StaticString) -> Bool {
    strncmp(name.characters, text.characters, text.utf8CodeUnitCount + 1) == 0
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool {
    name == text
  }

  private static let colon = CChar(UInt8(ascii: ":"))
}

extension StaticString {
  /// Its characters, with the zero that ends each literal.
  fileprivate var characters: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
