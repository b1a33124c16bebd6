/// What a part leads to: its sheets, styles, notes.
struct Relationships {
  /// One thing it leads to, inside the workbook.
  struct Link {
    /// The name by which the part speaks of it.
    let id: String
    /// The last word of its kind, such as `worksheet`.
    let kind: String
    /// The part.
    let target: String
  }

  /// The part that they are of; empty for the package.
  let part: String
  /// All of them that lead to parts.
  private(set) var links: [Link] = []
  private let path: String
  private var ids: Set<String> = []
  private var added: [String] = []

  /// Reads the relationships of a part, if it has any.
  init(of part: String, in package: inout OfficePackage) throws(AnnotationFault) {
    self.part = part
    path = Self.path(of: part)
    guard package.has(path) else { return }
    let root = try XMLElement.parse(package.bytes(of: path), part: path)
    for element in root.all("Relationship") {
      guard let id = element["Id"], let type = element["Type"], let target = element["Target"]
      else { throw .damaged(path) }
      ids.insert(id)
      guard element["TargetMode"] != "External" else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      links.append(Link(id: id, kind: kind, target: resolved(target)))
    }
  }

  /// The first part of a kind.
  func target(_ kind: String) -> String? {
    links.first { $0.kind == kind }?.target
  }

  /// The part by the name that this one gives it.
  func target(id: String) -> String? {
    links.first { $0.id == id }?.target
  }

  /// Leads to another part; the answer is the name to call it by.
  mutating func add(_ kind: String, _ target: String, _ dialect: Dialect) -> String {
    var number = links.count + 1
    while ids.contains("rId\(number)") { number += 1 }
    let id = "rId\(number)"
    ids.insert(id)
    links.append(Link(id: id, kind: kind, target: target))
    let type = "\(dialect.relationships)/\(kind)"
    added.append(#"Relationship Id="\#(id)" Type="\#(type)" Target="\#(relative(target))"/>"#)
    return id
  }

  /// Writes what was added.
  func save(into package: inout OfficePackage) throws(AnnotationFault) {
    guard !added.isEmpty else { return }
    let bytes = package.has(path) ? try package.bytes(of: path) : Self.empty
    let root = try XMLElement.parse(bytes, part: path)
    var edits = ByteEdits()
    edits.change(root, of: bytes, append: added.map { "<\(root.prefix)\($0)" }.joined())
    package.set(path, edits.applied(to: bytes))
  }

  /// A part that leads nowhere.
  static let empty = Array(
    (Dialect.declaration
      + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#)
      .utf8)

  /// The part that holds the relationships of another.
  static func path(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    return "\(folder)_rels/\(steps.last ?? "").rels"
  }
}

extension Relationships {
  private var folder: [Substring] { part.split(separator: "/").dropLast() }

  /// The part's full name, of a name counted from this part's folder.
  private func resolved(_ target: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// The part's name counted from this part's folder, as all programs understand it.
  private func relative(_ target: String) -> String {
    let steps = target.split(separator: "/")
    let shared = zip(folder, steps).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folder.count - shared)
    return XMLText.escaped((up + steps[shared...]).joined(separator: "/"))
  }
}
