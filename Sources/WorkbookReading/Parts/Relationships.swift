/// What a part refers to: other parts, by an identifier of its own.
struct Relationships: XMLContent {
  /// One reference to another part.
  struct Relationship {
    let id: String
    /// The last step of its type, the same in transitional and strict workbooks: `worksheet`.
    let kind: String
    let part: String
  }

  private(set) var all: [Relationship] = []
  private let base: String
  private let limit: Int

  private init(of base: String, limit: Int) {
    self.base = base
    self.limit = limit
  }

  /// Reads the relationships of a part; those of the package for an empty name.
  static func read(
    of part: String, in package: PackageArchive
  ) throws(ReadingFailure) -> Relationships {
    var content = Relationships(of: part, limit: package.limits.declarations)
    try XMLReading.read(PartName.relationships(of: part), of: package, into: &content)
    return content
  }

  /// The part that is the only one of its kind.
  func part(ofKind kind: String) -> String? {
    all.first { $0.kind == kind }?.part
  }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    guard name == "Relationship", let id = attributes["Id"]?.text,
      let target = attributes["Target"]?.text, attributes["TargetMode"]?.text != "External"
    else { return }
    guard all.count < limit else { throw .tooManyDeclarations(limit) }
    let kind = attributes["Type"]?.text.split(separator: "/").last ?? ""
    all.append(
      Relationship(
        id: id, kind: String(kind), part: PartName.resolved(target, from: base)))
  }
}
