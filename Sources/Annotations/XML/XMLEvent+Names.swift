import Glibc

extension XMLEvent {
  /// Whether the element has this name, whatever its prefix.
  func isNamed(_ wanted: StaticString) -> Bool {
    guard let name else { return false }
    return XMLEvent.isSame(XMLEvent.local(name), wanted)
  }

  /// The value of the attribute of this name; `nil` when it is not there.
  subscript(attribute: StaticString) -> String? {
    var place = attributes
    while let pair = place, let name = pair[0], let value = pair[1] {
      if XMLEvent.isSame(name, attribute) { return String(cString: value) }
      place = pair + 2
    }
    return nil
  }

  private static func isSame(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    // A static string ends with a zero byte too.
    strcmp(name, UnsafeRawPointer(wanted.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  private static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    strchr(name, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
  }
}
