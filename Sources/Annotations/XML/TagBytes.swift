/// The bytes of one tag, whose attributes can be changed while the rest stays as it was.
///
/// The tag has been read before, so that its quotes and brackets are known to be in order.
struct TagBytes {
  /// The tag from `<` to `>`.
  private(set) var bytes: [UInt8]

  /// Takes the bytes of a tag.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Sets an attribute, or takes it away with `nil`.
  mutating func set(_ name: String, _ value: String?) {
    let attribute = value.map { Array(" \(name)=\"\(XMLText.escaped($0))\"".utf8) } ?? []
    let place = range(of: Array(name.utf8)) ?? nameEnd..<nameEnd
    bytes.replaceSubrange(place, with: attribute)
  }

  /// The tag as the first of two, where it was the only one.
  var opened: [UInt8] {
    guard bytes.dropLast().last == UInt8(ascii: "/") else { return bytes }
    return bytes.dropLast(2) + [UInt8(ascii: ">")]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private var nameEnd: Int {
    bytes.firstIndex { Self.isBlank($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
      ?? bytes.endIndex
  }

  /// Where an attribute stands, with the blanks before it.
  private func range(of wanted: [UInt8]) -> Range<Int>? {
    var start = nameEnd
    while let equals = bytes[start...].firstIndex(of: UInt8(ascii: "=")),
      let quote = bytes[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let end = bytes[(quote + 1)...].firstIndex(of: bytes[quote])
    {
      let name = bytes[start..<equals].filter { !Self.isBlank($0) }
      if name == wanted { return start..<end + 1 }
      start = end + 1
    }
    return nil
  }
}
