/// An element of a part, with the bytes it takes, so that all round it can stay as it was.
struct XMLElement {
  /// Its name, with its prefix.
  let name: String
  /// Its attributes by their names with prefixes.
  let attributes: [String: String]
  /// The bytes of its first tag.
  let opening: Range<Int>
  /// The bytes of its last tag; empty where it has but one.
  var closing: Range<Int>
  /// The elements in it.
  var children: [XMLElement] = []
  /// The characters right in it.
  var text = ""

  /// The name without its prefix.
  var local: Substring {
    name[(name.firstIndex(of: ":").map(name.index(after:)) ?? name.startIndex)...]
  }

  /// The prefix with its colon; empty where there is none.
  var prefix: Substring { name[..<local.startIndex] }

  /// All its bytes.
  var range: Range<Int> { opening.lowerBound..<closing.upperBound }

  /// Whether it is written as one tag.
  var isSelfClosed: Bool { closing.isEmpty }

  /// The value of an attribute without a prefix.
  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The number that an attribute is.
  func number(_ attribute: String) -> Int? { attributes[attribute].flatMap { Int($0) } }

  /// The first child of this name, whatever its prefix.
  func first(_ wanted: String) -> XMLElement? { children.first { $0.local == wanted } }

  /// The children of this name, whatever their prefix.
  func all(_ wanted: String) -> [XMLElement] { children.filter { $0.local == wanted } }

  /// The relationship it names.
  var relationship: String? {
    attributes.first { $0.key.hasSuffix(":id") }?.value
  }
}

extension XMLElement {
  /// How many elements a part may have when it is taken into memory.
  static let countLimit = 4_000_000

  /// Reads a whole part; of the element named `skipped` only its tags.
  static func parse(
    _ bytes: [UInt8], part: String, skipping skipped: StaticString = " "
  ) throws(AnnotationFault) -> XMLElement {
    var builder = XMLTreeBuilder(part: part)
    try XMLScanner.scan(bytes, part: part) { event throws(AnnotationFault) in
      try builder.take(event, skipping: skipped)
    }
    guard let root = builder.root else { throw .damaged(part) }
    return root
  }
}

/// An element under construction, and those round it.
private struct XMLTreeBuilder {
  let part: String
  var root: XMLElement?
  private var open: [XMLElement] = []
  private var count = 0
  private var skippedDepth: Int?

  init(part: String) {
    self.part = part
  }

  mutating func take(
    _ event: XMLEvent, skipping skipped: StaticString
  ) throws(AnnotationFault) {
    if let depth = skippedDepth {
      guard event.kind == .end, event.depth == depth else { return }
      skippedDepth = nil
    }
    switch event.kind {
    case .start:
      try begin(event)
      if event.isNamed(skipped) { skippedDepth = event.depth }
    case .end: end(event)
    case .text:
      if !open.isEmpty { open[open.count - 1].text += String(decoding: event.text, as: UTF8.self) }
    }
  }

  private mutating func begin(_ event: XMLEvent) throws(AnnotationFault) {
    count += 1
    guard count <= XMLElement.countLimit else { throw .damaged(part) }
    let name = event.name.map { String(cString: $0) } ?? ""
    let end = event.range.upperBound
    open.append(
      XMLElement(
        name: name, attributes: event.allAttributes, opening: event.range, closing: end..<end))
  }

  private mutating func end(_ event: XMLEvent) {
    guard var element = open.popLast() else { return }
    element.closing = event.range
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }
}

extension XMLEvent {
  /// All attributes of a start.
  fileprivate var allAttributes: [String: String] {
    var all: [String: String] = [:]
    var place = attributes
    while let pair = place, let name = pair[0], let value = pair[1] {
      all[String(cString: name)] = String(cString: value)
      place = pair + 2
    }
    return all
  }
}
