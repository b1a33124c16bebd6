import SheetReferences

/// The boxes that notes are shown in, as the old drawing language has them.
///
/// Excel's own drawings of this kind are not always well-formed, so they are changed as bytes.
struct NoteShapes {
  private var bytes: [UInt8]

  /// Takes a drawing.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A drawing with room for so many shapes: each block of numbers it names has 1024 of them.
  static func empty(for count: Int) -> [UInt8] {
    let blocks = (1...count / 1024 + 1).map(String.init).joined(separator: ",")
    return Array(
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
      <o:idmap v:ext="edit" data="\(blocks)"/></o:shapelayout></xml>
      """.utf8)
  }

  private static let kind =
    "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" id=\"_x0000_t202\" "
    + "coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
    + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/>"
    + "</v:shapetype>"

  /// The drawing as it is now; `nil` when it has no end at which shapes could be put.
  func bytes(with shapes: [NoteBox]) -> [UInt8]? {
    guard let end = bytes.ranges(of: Array("</xml>".utf8)).last?.lowerBound else { return nil }
    let first = highestNumber + 1
    var text = bytes.firstRange(of: Array("\"_x0000_t202\"".utf8)) == nil ? Self.kind : ""
    for (place, shape) in shapes.enumerated() { text += shape.text(numbered: first + place) }
    return bytes[..<end] + Array(text.utf8) + bytes[end...]
  }

  /// The highest number of a shape, not below where a sheet's numbers begin.
  private var highestNumber: Int {
    let marker = Array("\"_x0000_s".utf8)
    let numbers = bytes.ranges(of: marker).compactMap { range in
      Int(
        String(
          decoding: bytes[range.upperBound...].prefix(9).prefix { 48...57 ~= $0 }, as: UTF8.self))
    }
    return max(1024, numbers.max() ?? 0)
  }

  /// Takes away the boxes of these cells' notes.
  mutating func remove(_ cells: some Collection<CellReference>) {
    guard !cells.isEmpty else { return }
    let cells = Set(cells)
    var kept: [UInt8] = []
    var place = 0
    let (head, tail) = (Array("<v:shape ".utf8), Array("</v:shape>".utf8))
    while let start = bytes[place...].firstRange(of: head)?.lowerBound,
      let end = bytes[start...].firstRange(of: tail)?.upperBound
    {
      kept += bytes[place..<start]
      if !isNote(bytes[start..<end], on: cells) {
        kept += bytes[start..<end]
      }
      place = end
    }
    bytes = kept + bytes[place...]
  }

  private func isNote(_ shape: ArraySlice<UInt8>, on cells: Set<CellReference>) -> Bool {
    guard shape.firstRange(of: Array("\"Note\"".utf8)) != nil,
      let row = number("<x:Row>", in: shape), let column = number("<x:Column>", in: shape)
    else { return false }
    return cells.contains(CellReference(row: row, column: column))
  }

  private func number(_ tag: String, in shape: ArraySlice<UInt8>) -> Int? {
    guard let place = shape.firstRange(of: Array(tag.utf8))?.upperBound else { return nil }
    let digits = shape[place...].drop { $0 <= 32 }.prefix { 48...57 ~= $0 }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
