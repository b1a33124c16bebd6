import SheetReferences

/// The box of one note: where it stands, large enough for its text.
struct NoteBox {
  /// The cell it belongs to.
  let cell: CellReference
  private let anchor: [Int]
  private let height: Int

  private static let width = 320
  private static let lineHeight = 17
  private static let margin = 12
  /// How many half-width letters go on a line of a box, in the notes' small font.
  private static let lineLength = 48
  private static let highest = 600
  private static let gap = 12

  /// Puts a box beside its cell, on the side where there is room.
  init(on cell: CellReference, for text: String, _ layout: SheetLayout, heights: [Int: Double]) {
    self.cell = cell
    height = min(Self.highest, Self.lines(of: text) * Self.lineHeight + Self.margin)
    let across = Self.span(
      from: cell.column + 1, limit: CellReference.columnLimit, size: Self.width
    ) { layout.width(ofColumn: $0) }
    let down = Self.span(
      from: max(0, cell.row - 1), limit: CellReference.rowLimit, size: height
    ) { Int((heights[$0] ?? 15) * 4 / 3) }
    anchor = [
      across.first, Self.gap, down.first, 2, across.last, across.rest, down.last, down.rest,
    ]
  }

  /// How many lines the text takes.
  static func lines(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      let length = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2000 ? 2 : 1) }
      return sum + max(1, (length + lineLength - 1) / lineLength)
    }
  }

  /// The rows or columns that a size takes, and how far it goes into the last one; at the edge of
  /// the sheet it goes backwards.
  private static func span(
    from start: Int, limit: Int, size: Int, of length: (Int) -> Int
  ) -> (first: Int, last: Int, rest: Int) {
    var (place, rest) = (start, size + gap)
    while place < limit, rest > length(place) {
      rest -= length(place)
      place += 1
    }
    if place < limit { return (start, place, rest) }
    var first = limit - 1
    var room = size + gap
    while first > 0, room > length(first) {
      room -= length(first)
      first -= 1
    }
    return (first, limit - 1, 0)
  }

  /// The shape as a drawing holds it.
  func text(numbered number: Int) -> String {
    let anchor = anchor.map(String.init).joined(separator: ", ")
    let points = (width: Self.width * 3 / 4, height: height * 3 / 4)
    return "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" "
      + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
      + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s\(number)\" "
      + "type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:1.5pt;"
      + "width:\(points.width)pt;height:\(points.height)pt;z-index:1;visibility:hidden\" "
      + "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div>"
      + "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(cell.row)</x:Row>"
      + "<x:Column>\(cell.column)</x:Column></x:ClientData></v:shape>"
  }
}
