/// The part of a chart: the cells that it draws, and its words.
struct ChartPart: XMLContent {
  private var references: [String] = []
  private var words: [UInt8] = []
  private var reference: [UInt8] = []
  private var collects = Collects.nothing
  private let limit: Int

  private enum Collects { case nothing, reference, words }

  init(limit: Int) {
    self.limit = limit
  }

  var chart: SheetChart {
    let text = String(decoding: words, as: UTF8.self).filter { !$0.isWhitespace }
    return SheetChart(references: references, words: text)
  }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    switch name {
    case "f": (collects, reference) = (.reference, [])
    case "t": collects = .words
    default: collects = .nothing
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {
    switch collects {
    case .nothing: return
    case .reference: reference += bytes
    case .words: words += bytes
    }
  }

  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {
    // A name in quotes is no cell: some programs write those of series so.
    if name == "f", reference.first != UInt8(ascii: "\"") {
      guard references.count < limit else { throw .tooManyDeclarations(limit) }
      references.append(String(decoding: reference, as: UTF8.self))
    }
    collects = .nothing
  }
}
