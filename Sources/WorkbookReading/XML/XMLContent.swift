/// Something that is told, element by element, what a part contains.
protocol XMLContent: AnyObject {
  /// An element begins.
  func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure)

  /// An element ends.
  func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure)

  /// A piece of the text between two tags.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure)
}

extension XMLContent {
  func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {}
}
