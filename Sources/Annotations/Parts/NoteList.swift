import SheetReferences

/// The notes of a sheet: those it had, without what an earlier round wrote, and the new ones.
struct NoteList {
  /// Who is said to have written the new notes.
  static let author = "碳盘 Tanpan"

  /// The cells that an earlier round wrote on.
  private(set) var written: Set<CellReference> = []
  /// The notes that an earlier round wrote alone, and that go.
  private(set) var stale: [CellReference: XMLElement] = [:]
  private var kept: [CellReference: (note: XMLElement, text: NoteText)] = [:]
  private let bytes: [UInt8]
  private let root: XMLElement
  private let part: String

  /// Reads the notes in a part.
  init(of bytes: [UInt8], part: String) throws(AnnotationFault) {
    (self.bytes, self.part) = (bytes, part)
    root = try XMLElement.parse(bytes, part: part)
    guard root.local == "comments", root.first("authors") != nil else { throw .damaged(part) }
    for note in root.first("commentList")?.all("comment") ?? [] {
      guard let cell = note["ref"].flatMap({ CellReference($0) }) else { throw .damaged(part) }
      let text = NoteText(of: note)
      if text.isMarked { written.insert(cell) }
      if text.isMarked, text.isEmpty { stale[cell] = note } else { kept[cell] = (note, text) }
    }
  }

  /// The part of a sheet that has no notes yet.
  static func empty(_ dialect: Dialect) -> [UInt8] {
    let text = "<comments xmlns=\"\(dialect.main)\"><authors/><commentList/></comments>"
    return Array((Dialect.declaration + text).utf8)
  }

  /// The cells that keep the note they had, and so its shape.
  func keeps(_ cell: CellReference) -> Bool { kept[cell] != nil }

  /// The part with the new notes; on a cell that keeps a note they are put behind it.
  func bytes(with notes: [CellReference: String]) throws(AnnotationFault) -> [UInt8] {
    guard let list = root.first("commentList"), let authors = root.first("authors") else {
      throw .damaged(part)
    }
    var edits = ByteEdits()
    for old in stale.values { edits.replace(old.range, with: []) }
    for old in kept.values where old.text.isMarked { old.text.clean(&edits) }
    let known = authors.all("author").firstIndex { $0.text == Self.author }
    let author = known ?? authors.all("author").count
    var new = ""
    for (cell, text) in notes.sorted(by: {
      ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column)
    }) {
      if let (note, words) = kept[cell] {
        extend(note, with: "\n" + NoteText.marked(text, after: words.length), &edits)
      } else {
        new += comment(NoteText.marked(text, after: 0), on: cell, by: author)
      }
    }
    edits.change(list, of: bytes, append: new)
    let name = "\(root.prefix)author"
    edits.change(
      authors, of: bytes, append: known == nil ? "<\(name)>\(Self.author)</\(name)>" : "")
    return edits.applied(to: bytes)
  }

  private func comment(_ text: String, on cell: CellReference, by author: Int) -> String {
    let prefix = root.prefix
    return "<\(prefix)comment ref=\"\(cell.a1)\" authorId=\"\(author)\"><\(prefix)text>"
      + run(text) + "</\(prefix)text></\(prefix)comment>"
  }

  private func run(_ text: String) -> String {
    let prefix = root.prefix
    return "<\(prefix)r><\(prefix)rPr><\(prefix)sz val=\"9\"/><\(prefix)color indexed=\"81\"/>"
      + "<\(prefix)rFont val=\"宋体\"/><\(prefix)charset val=\"134\"/></\(prefix)rPr>"
      + "<\(prefix)t xml:space=\"preserve\">\(XMLText.stored(text))</\(prefix)t></\(prefix)r>"
  }

  private func extend(_ note: XMLElement, with text: String, _ edits: inout ByteEdits) {
    let run = run(text)
    guard let words = note.first("text") else {
      let name = "\(root.prefix)text"
      return edits.change(note, of: bytes, append: "<\(name)>\(run)</\(name)>")
    }
    if let last = words.children.last(where: { ["t", "r"].contains($0.local) }) {
      edits.insert(run, at: last.range.upperBound)
    } else {
      edits.change(words, of: bytes, append: run)
    }
  }
}
