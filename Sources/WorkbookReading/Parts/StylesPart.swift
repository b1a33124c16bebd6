/// The part that lists number formats, and the looks that use them.
struct StylesPart: XMLContent {
  private(set) var looks = CellLooks()
  private let limit: Int
  private var formats: [Int: NumberFormat] = [:]
  private var isInLooks = false
  private var openLook: (format: Int, isLocked: Bool, isUnseen: Bool)?
  private var colours = WrittenColours()

  private init(limit: Int) {
    self.limit = limit
  }

  /// Reads the part.
  static func read(_ part: String, of package: PackageArchive) throws(ReadingFailure) -> CellLooks {
    var content = StylesPart(limit: package.limits.declarations)
    try XMLReading.read(part, of: package, into: &content)
    return content.looks
  }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    switch name {
    case "numFmt": try addFormat(attributes)
    case "cellXfs": isInLooks = true
    case "xf" where isInLooks:
      openLook = (attributes["numFmtId"]?.count ?? 0, true, colours.areUnseen(attributes))
    case "protection": openLook?.isLocked = attributes["locked"]?.isTrue ?? true
    default: colours.begin(name, attributes)
    }
  }

  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {
    colours.end(name)
    if name == "cellXfs" { isInLooks = false }
    guard name == "xf", let open = openLook else { return }
    openLook = nil
    guard looks.looks.count < limit else { throw .tooManyDeclarations(limit) }
    let format = formats[open.format] ?? NumberFormat(builtIn: open.format)
    looks.append(
      CellLooks.Look(
        numberFormat: format.code, isLocked: open.isLocked, isUnseen: open.isUnseen,
        moment: format.moment))
  }

  private mutating func addFormat(_ attributes: XMLAttributes) throws(ReadingFailure) {
    guard let number = attributes["numFmtId"]?.count, let code = attributes["formatCode"]?.text
    else { return }
    guard formats.count < limit else { throw .tooManyDeclarations(limit) }
    formats[number] = NumberFormat(code)
  }
}
