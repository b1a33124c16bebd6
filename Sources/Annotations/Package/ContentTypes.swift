/// What each part is, as the package says it.
struct ContentTypes {
  private static let path = "[Content_Types].xml"
  private let bytes: [UInt8]
  private let root: XMLElement
  private var added: [String] = []

  /// Reads the package's list.
  init(of package: inout OfficePackage) throws(AnnotationFault) {
    guard package.has(Self.path) else { throw AnnotationFault(.notAWorkbook) }
    bytes = try package.bytes(of: Self.path)
    root = try XMLElement.parse(bytes, part: Self.path)
  }

  /// Says what a new part is: `comments`, `worksheet`, `styles`.
  mutating func add(_ part: String, _ kind: String) {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml"
    add(#"Override PartName="/\#(part)" ContentType="\#(type)"/>"#)
  }

  /// Says that parts ending in `.vml` are drawings.
  mutating func addDrawings() {
    guard !root.all("Default").contains(where: { $0["Extension"]?.lowercased() == "vml" }) else {
      return
    }
    let type = "application/vnd.openxmlformats-officedocument.vmlDrawing"
    add(#"Default Extension="vml" ContentType="\#(type)"/>"#)
  }

  private mutating func add(_ text: String) {
    guard !added.contains(text) else { return }
    added.append(text)
  }

  /// Writes what was added.
  func save(into package: inout OfficePackage) {
    guard !added.isEmpty else { return }
    var edits = ByteEdits()
    edits.change(root, of: bytes, append: added.map { "<\(root.prefix)\($0)" }.joined())
    package.set(Self.path, edits.applied(to: bytes))
  }
}
