import Findings

/// The looks of a workbook's cells: those it had, and those added.
struct StyleSheet {
  /// How many looks a workbook may have; Excel refuses more.
  static let formatLimit = 65_000

  private let part: String
  private let bytes: [UInt8]
  private let root: XMLElement
  private let dialect: Dialect
  private let program: MarkFill.Program
  private var added: [Section: [String]] = [:]
  private var known: [Mark: Int] = [:]

  /// A kind of thing that looks are made of, in the order the part has them.
  enum Section: String, CaseIterable {
    case fonts
    case fills
    case borders
    case cellStyleXfs
    case cellXfs
  }

  /// Reads the styles of a workbook, or begins some for one that has none.
  init(
    of workbook: inout WorkbookPart, in package: inout OfficePackage,
    _ types: inout ContentTypes
  ) throws(AnnotationFault) {
    dialect = workbook.dialect
    program = try MarkFill.Program(of: &package)
    if let known = workbook.relationships.target("styles"), package.has(known) {
      part = known
      bytes = try Self.opened(package.bytes(of: known), part)
    } else {
      part = package.freeName("xl/tanpanStyles", "xml")
      bytes = Array(
        (Dialect.declaration + "<styleSheet xmlns=\"\(dialect.main)\"></styleSheet>").utf8)
      _ = workbook.relationships.add("styles", part, dialect)
      types.add(part, "styles")
    }
    root = try XMLElement.parse(bytes, part: part)
    guard root.local == "styleSheet" else { throw .damaged(part) }
    for section in Section.allCases where root.first(section.rawValue)?.children.isEmpty != false {
      added[section] = section.usual.map { Self.prefixed($0, root.prefix) }
    }
  }

  /// The part with a root of two tags, between which something can be put.
  private static func opened(_ bytes: [UInt8], _ part: String) throws(AnnotationFault) -> [UInt8] {
    let root = try XMLElement.parse(bytes, part: part)
    guard root.isSelfClosed else { return bytes }
    var edits = ByteEdits()
    edits.change(root, of: bytes, append: "\n")
    return edits.applied(to: bytes)
  }

  /// Adds a thing, written without prefixes; the answer is its number.
  mutating func add(_ text: String, to section: Section) -> Int {
    let text = Self.prefixed(text, root.prefix)
    if let place = added[section]?.firstIndex(of: text) { return count(section) + place }
    return append(text, to: section)
  }

  private mutating func append(_ text: String, to section: Section) -> Int {
    added[section, default: []].append(text)
    return count(section) + (added[section]?.count ?? 0) - 1
  }

  private func count(_ section: Section) -> Int {
    root.first(section.rawValue)?.children.count ?? 0
  }

  private static func prefixed(_ text: String, _ prefix: Substring) -> String {
    prefix.isEmpty ? text : text.replacing(#/<(/?)(?=\w)/#) { "<\($0.output.1)\(prefix)" }
  }
}

extension StyleSheet {
  /// Writes what was added.
  func save(into package: inout OfficePackage) {
    var edits = ByteEdits()
    for section in Section.allCases {
      guard let texts = added[section], !texts.isEmpty else { continue }
      let total = "\(count(section) + texts.count)"
      if let element = root.first(section.rawValue) {
        edits.change(element, of: bytes, set: [("count", total)], append: texts.joined())
      } else {
        let name = root.prefix + section.rawValue
        insert("<\(name) count=\"\(total)\">\(texts.joined())</\(name)>", section, &edits)
      }
    }
    package.set(part, edits.applied(to: bytes))
  }

  private func insert(_ text: String, _ section: Section, _ edits: inout ByteEdits) {
    let before = ["numFmts"] + Section.allCases.map(\.rawValue).prefix { $0 != section.rawValue }
    let last = root.children.last { before.contains(String($0.local)) }
    edits.insert(text, at: last?.range.upperBound ?? root.opening.upperBound)
  }
}

extension StyleSheet {
  private struct Mark: Hashable {
    let style: Int
    let severity: Finding.Severity?
  }

  /// A look that differs from another in its colour alone; `nil` when there is no room for more.
  mutating func marked(_ style: Int, _ severity: Finding.Severity) -> Int? {
    let mark = Mark(style: style, severity: severity)
    if let known = known[mark] { return known }
    let fill = MarkFill(severity, over: ground(of: style))
    let number = recoloured(style, fill.text)
    known[mark] = number
    return number
  }

  /// The look that a cell had before an earlier round coloured it.
  mutating func restored(_ style: Int) -> Int {
    guard let fill = fill(of: style), MarkFill.isMark(fill) else { return style }
    let mark = Mark(style: style, severity: nil)
    if let known = known[mark] { return known }
    let number = recoloured(style, MarkFill.ground(of: fill, keptBy: program).text) ?? style
    known[mark] = number
    return number
  }

  /// The colour that a look has, or had before it was marked.
  private func ground(of style: Int) -> FillGround {
    fill(of: style).map { MarkFill.ground(of: $0, keptBy: program) } ?? .none
  }

  private func format(_ style: Int) -> XMLElement? {
    let formats = root.first(Section.cellXfs.rawValue)?.children ?? []
    return formats.indices.contains(style) ? formats[style] : formats.first
  }

  private func fill(of style: Int) -> XMLElement? {
    let fills = root.first(Section.fills.rawValue)?.children ?? []
    guard let number = format(style)?.number("fillId"), fills.indices.contains(number) else {
      return nil
    }
    return fills[number]
  }

  private mutating func recoloured(_ style: Int, _ fill: String?) -> Int? {
    guard count(.cellXfs) + (added[.cellXfs]?.count ?? 0) < Self.formatLimit else { return nil }
    let number = fill.map { add($0, to: .fills) } ?? 0
    guard let format = format(style) else {
      return add("<xf numFmtId=\"0\" fillId=\"\(number)\" applyFill=\"1\"/>", to: .cellXfs)
    }
    var tag = TagBytes(bytes[format.opening])
    tag.set("fillId", "\(number)")
    tag.set("applyFill", "1")
    let rest = bytes[format.opening.upperBound..<format.range.upperBound]
    return append(String(decoding: tag.bytes + rest, as: UTF8.self), to: .cellXfs)
  }
}
