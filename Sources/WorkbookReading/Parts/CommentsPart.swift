import SheetReferences

/// The part that has the comments of a sheet.
struct CommentsPart: XMLContent {
  private(set) var comments: [CellReference: String] = [:]
  private var cell: CellReference?
  private var bytes: [UInt8] = []
  private var isInText = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    switch name {
    case "comment":
      (cell, bytes) = (attributes["ref"]?.cell, [])
      guard comments.count < limit else { throw .tooManyDeclarations(limit) }
    case "t": isInText = true
    default: break
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {
    if isInText { bytes += text }
  }

  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {
    switch name {
    case "t": isInText = false
    case "comment":
      if let cell { comments[cell] = String(decoding: bytes, as: UTF8.self) }
    default: break
    }
  }
}
