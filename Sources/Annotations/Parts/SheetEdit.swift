import Findings
import SheetReferences

/// One sheet on its way from what it was to what it will be: colours, notes and their boxes.
struct SheetEdit {
  /// What is said on a cell, and how bad the worst of it is.
  struct Saying: Hashable {
    /// The worst severity.
    var severity: Finding.Severity
    /// The whole text.
    var text: String
  }

  private let part: String
  private let dialect: Dialect
  private var relationships: Relationships
  private var sayings: [CellReference: Saying] = [:]
  private let notesPart: String?
  private let notes: NoteList?

  /// Whether the sheet changes at all.
  var isNeeded: Bool { !sayings.isEmpty || notes?.written.isEmpty == false }

  /// Looks at what notes a sheet has.
  init(
    of part: String, _ dialect: Dialect, in package: inout OfficePackage
  ) throws(AnnotationFault) {
    (self.part, self.dialect) = (part, dialect)
    relationships = try Relationships(of: part, in: &package)
    notesPart = relationships.target("comments").flatMap { package.has($0) ? $0 : nil }
    notes = try notesPart.map { path throws(AnnotationFault) in
      try NoteList(of: package.bytes(of: path), part: path)
    }
  }

  /// Says something on a cell; several sayings make one note.
  mutating func say(_ text: String, _ severity: Finding.Severity, on cell: CellReference) {
    guard let known = sayings[cell] else {
      return sayings[cell] = Saying(severity: severity, text: text)
    }
    sayings[cell] = Saying(
      severity: max(known.severity, severity), text: known.text + "\n\n" + text)
  }

  /// Makes the changes; the answer is how many cells could not be coloured.
  mutating func apply(
    to package: inout OfficePackage, _ styles: inout StyleSheet, _ types: inout ContentTypes
  ) throws(AnnotationFault) -> Int {
    let bytes = try package.bytes(of: part)
    let layout = try SheetLayout(of: bytes, part: part)
    gather(by: layout)
    var painter = SheetPainter(strokes, on: bytes, part: part, layout, styles)
    styles = try painter.paint()
    var edits = painter.edits
    stretch(layout, bytes, &edits)
    try writeNotes(into: &package, &types)
    try drawBoxes(layout, painter.heights, into: &package, &types, &edits)
    try relationships.save(into: &package)
    package.set(part, edits.applied(to: bytes))
    return painter.uncoloured
  }

  /// What is said on a hidden part of merged cells is said on the part that is seen.
  private mutating func gather(by layout: SheetLayout) {
    let all = sayings.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
    let shown = layout.shown(all.map(\.key))
    sayings = [:]
    for (cell, saying) in all { say(saying.text, saying.severity, on: shown[cell] ?? cell) }
  }

  private var strokes: [CellReference: SheetPainter.Stroke] {
    let restored = (notes?.written ?? []).map { ($0, SheetPainter.Stroke.restore) }
    return Dictionary(restored) { first, _ in first }
      .merging(sayings.mapValues { .mark($0.severity) }) { $1 }
  }

  /// The sheet's word for where its cells are takes in those that are new.
  private func stretch(_ layout: SheetLayout, _ bytes: [UInt8], _ edits: inout ByteEdits) {
    guard let element = layout.root.first("dimension"),
      let known = element["ref"].flatMap({ CellRange($0) })
    else { return }
    let cells = sayings.keys + [known.first, known.last]
    let first = CellReference(
      row: cells.map(\.row).min() ?? 0, column: cells.map(\.column).min() ?? 0)
    let last = CellReference(
      row: cells.map(\.row).max() ?? 0, column: cells.map(\.column).max() ?? 0)
    let all = CellRange(first, last)
    if all != known { edits.change(element, of: bytes, set: [("ref", all.a1)]) }
  }
}

extension SheetEdit {
  private mutating func writeNotes(
    into package: inout OfficePackage, _ types: inout ContentTypes
  ) throws(AnnotationFault) {
    let texts = sayings.mapValues(\.text)
    if let notes, let notesPart {
      package.set(notesPart, try notes.bytes(with: texts))
    } else if !texts.isEmpty {
      let path = package.freeName("xl/comments", "xml")
      let empty = try NoteList(of: NoteList.empty(dialect), part: path)
      package.set(path, try empty.bytes(with: texts))
      _ = relationships.add("comments", path, dialect)
      types.add(path, "comments")
    }
  }

  /// Draws a box for each new note, in the sheet's drawing or in a new one.
  private mutating func drawBoxes(
    _ layout: SheetLayout, _ heights: [Int: Double], into package: inout OfficePackage,
    _ types: inout ContentTypes, _ edits: inout ByteEdits
  ) throws(AnnotationFault) {
    let boxes = sayings.filter { notes?.keeps($0.key) != true }
      .sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .map { NoteBox(on: $0.key, for: $0.value.text, layout, heights: heights) }
    let known = layout.root.first("legacyDrawing")?.relationship
      .flatMap { relationships.target(id: $0) }
    let path = known ?? package.freeName("xl/drawings/vmlDrawing", "vml")
    guard known != nil || !boxes.isEmpty else { return }
    let old = known == nil ? NoteShapes.empty(for: boxes.count) : try package.bytes(of: path)
    var shapes = NoteShapes(old)
    shapes.remove(notes?.stale.keys.map { $0 } ?? [])
    guard let new = shapes.bytes(with: boxes) else { throw .damaged(path) }
    package.set(path, new)
    if known == nil { link(path, layout, &types, &edits) }
  }

  private mutating func link(
    _ path: String, _ layout: SheetLayout, _ types: inout ContentTypes, _ edits: inout ByteEdits
  ) {
    let id = relationships.add("vmlDrawing", path, dialect)
    types.addDrawings()
    edits.insert(
      "<\(layout.root.prefix)legacyDrawing xmlns:tp=\"\(dialect.relationships)\" tp:id=\"\(id)\"/>",
      at: layout.shapesPlace)
  }
}
