import Findings
import SheetReferences

/// Colours the cells of a sheet, and makes those that are not there yet.
///
/// One pass over the rows; every byte that is not a look stays as it was.
struct SheetPainter {
  /// What is to be done to a cell.
  enum Stroke: Hashable {
    /// It gets the colour of a severity.
    case mark(Finding.Severity)
    /// It gets back the colour it had.
    case restore
  }

  /// The rows with a height of their own, in points; 0 for a hidden one.
  private(set) var heights: [Int: Double] = [:]
  /// How many cells could not be coloured.
  private(set) var uncoloured = 0
  /// The changes to the sheet.
  private(set) var edits = ByteEdits()

  private let bytes: [UInt8]
  private let part: String
  private let layout: SheetLayout
  private let prefix: Substring
  /// The cells of each row still to come, the last one first.
  private var waiting: [(row: Int, cells: [Cell])]
  private var styles: StyleSheet
  private var row: Row?
  private var lastRow = -1

  private struct Cell {
    let column: Int
    let stroke: Stroke
  }

  private struct Row {
    let number: Int
    let tag: Range<Int>
    let style: Int?
    var cells: [Cell]
    var lastColumn = -1
    var text = ""
    var isStretched = false
  }

  /// Prepares to colour cells.
  init(
    _ strokes: [CellReference: Stroke], on bytes: [UInt8], part: String, _ layout: SheetLayout,
    _ styles: StyleSheet
  ) {
    (self.bytes, self.part, self.layout, self.styles) = (bytes, part, layout, styles)
    prefix = layout.rows.prefix
    waiting = Dictionary(grouping: strokes) { $0.key.row }
      .map { row, cells in
        let cells = cells.map { Cell(column: $0.key.column, stroke: $0.value) }
        return (row, cells.sorted { $0.column > $1.column })
      }
      .sorted { $0.row > $1.row }
  }

  /// Colours the cells; the answer is the styles with the looks this took.
  mutating func paint() throws(AnnotationFault) -> StyleSheet {
    let span = layout.rows.range
    try XMLScanner.scan(bytes, part: part) { event throws(AnnotationFault) in
      guard event.range.lowerBound >= span.lowerBound, event.range.upperBound <= span.upperBound
      else { return }
      try take(event)
    }
    let rest = rows(before: CellReference.rowLimit)
    if !rest.isEmpty { edits.change(layout.rows, of: bytes, append: rest) }
    return styles
  }

  private mutating func take(_ event: XMLEvent) throws(AnnotationFault) {
    switch (event.kind, event.depth) {
    case (.start, 2) where event.isNamed("row"): try begin(event)
    case (.start, 3) where event.isNamed("c"): try cell(event)
    case (.end, 2): finish(event)
    default: break
    }
  }
}

extension SheetPainter {
  private mutating func begin(_ event: XMLEvent) throws(AnnotationFault) {
    let number = event["r"].map { Int($0).map { $0 - 1 } ?? -1 } ?? lastRow + 1
    guard number > lastRow, number < CellReference.rowLimit else { throw .damaged(part) }
    lastRow = number
    measure(event, number)
    let missing = rows(before: number)
    if !missing.isEmpty { edits.insert(missing, at: event.range.lowerBound) }
    guard waiting.last?.row == number, let cells = waiting.popLast()?.cells else { return }
    let hasStyle = ["1", "true"].contains(event["customFormat"])
    let style = hasStyle ? event["s"].flatMap { Int($0) } : nil
    row = Row(number: number, tag: event.range, style: style, cells: cells)
  }

  private mutating func measure(_ event: XMLEvent, _ number: Int) {
    if ["1", "true"].contains(event["hidden"]) {
      heights[number] = 0
    } else if let height = event["ht"].flatMap({ Double($0) }), (0...409.5).contains(height) {
      heights[number] = height
    }
  }

  private mutating func cell(_ event: XMLEvent) throws(AnnotationFault) {
    guard var row else { return }
    var column = row.lastColumn + 1
    if let reference = event["r"] {
      guard let cell = CellReference(reference) else { throw .damaged(part) }
      column = cell.column
    }
    guard column > row.lastColumn else { throw .damaged(part) }
    row.lastColumn = column
    let missing = cells(before: column, &row)
    if !missing.isEmpty { edits.insert(missing, at: event.range.lowerBound) }
    if row.cells.last?.column == column, let stroke = row.cells.popLast()?.stroke {
      let style = event["s"].flatMap { Int($0) } ?? 0
      if let new = painted(style, stroke), new != style { recolour(event.range, new) }
    }
    self.row = row
  }

  private mutating func recolour(_ range: Range<Int>, _ style: Int) {
    var tag = TagBytes(bytes[range])
    tag.set("s", "\(style)")
    edits.replace(range, with: tag.bytes)
  }

  private mutating func finish(_ event: XMLEvent) {
    guard var row else { return }
    self.row = nil
    let missing = cells(before: CellReference.columnLimit, &row)
    var tag = TagBytes(bytes[row.tag])
    // The row's word for how far it goes is only a help, and wrong by now.
    if row.isStretched { tag.set("spans", nil) }
    if event.range.isEmpty, !missing.isEmpty {
      edits.replace(row.tag, with: tag.opened + Array("\(missing)</\(prefix)row>".utf8))
    } else {
      if row.isStretched { edits.replace(row.tag, with: tag.bytes) }
      if !missing.isEmpty { edits.insert(missing, at: event.range.lowerBound) }
    }
  }
}

extension SheetPainter {
  private mutating func painted(_ style: Int, _ stroke: Stroke) -> Int? {
    switch stroke {
    case .restore: return styles.restored(style)
    case .mark(let severity):
      let style = styles.marked(style, severity)
      if style == nil { uncoloured += 1 }
      return style
    }
  }

  /// The rows that are missing before another.
  private mutating func rows(before limit: Int) -> String {
    var text = ""
    while let next = waiting.last, next.row < limit {
      waiting.removeLast()
      var row = Row(number: next.row, tag: 0..<0, style: nil, cells: next.cells)
      let cells = cells(before: CellReference.columnLimit, &row)
      if !cells.isEmpty { text += "<\(prefix)row r=\"\(next.row + 1)\">\(cells)</\(prefix)row>" }
    }
    return text
  }

  /// The cells that are missing before a column; what is not there need not be restored.
  private mutating func cells(before limit: Int, _ row: inout Row) -> String {
    var text = ""
    while let next = row.cells.last, next.column < limit {
      row.cells.removeLast()
      guard case .mark = next.stroke,
        let style = painted(row.style ?? layout.style(ofColumn: next.column), next.stroke)
      else { continue }
      let cell = CellReference(row: row.number, column: next.column).a1
      text += "<\(prefix)c r=\"\(cell)\" s=\"\(style)\"/>"
      row.isStretched = true
    }
    return text
  }
}
