/// The attributes of an element in the order of the file.
struct XMLAttributes: Sequence, IteratorProtocol {
  private var pair: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    pair = pairs
  }

  mutating func next() -> (name: XMLName, value: XMLValue)? {
    guard let pair, let name = pair[0], let value = pair[1] else { return nil }
    self.pair = pair + 2
    return (XMLName(name), XMLValue(value))
  }

  /// The value of an attribute, whatever its prefix.
  subscript(name: StaticString) -> XMLValue? {
    first { $0.name == name }?.value
  }

  /// The value of an attribute that must have a prefix, such as `r:id`.
  subscript(prefixed name: StaticString) -> XMLValue? {
    first { $0.name == name && $0.name.hasPrefix }?.value
  }
}
