/// Something that is told, element by element, what a part contains.
protocol XMLContent {
  /// An element begins.
  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure)

  /// An element ends.
  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure)

  /// A piece of the text between two tags.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure)
}

extension XMLContent {
  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {}

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {}
}
