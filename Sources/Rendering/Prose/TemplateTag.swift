/// A tag of a template and where it stands.
struct TemplateTag {
  enum Kind: Hashable {
    /// Prints a value.
    case variable
    /// Begins a part shown for a value, or for each item of a list.
    case section
    /// Begins a part shown when a value is empty or false.
    case inverted
    /// Ends a part.
    case end
    /// Puts in another template.
    case partial
    /// Is for the template's author.
    case comment
    /// Is something of Mustache that these templates do without.
    case unsupported
  }

  let kind: Kind
  let name: String
  let line: Int
  let column: Int
}

extension TemplateTag {
  /// The tags of a template in order, found as Mustache finds them.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var scanner = TemplateScanner(text[...])
    while let tag = scanner.next() {
      tags.append(tag)
    }
    return tags
  }

  fileprivate init(_ inside: Substring, line: Int, column: Int) {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "!": .comment, "&": .variable,
      "{": .variable, "=": .unsupported, "<": .unsupported, "$": .unsupported, "%": .unsupported,
    ]
    let sign = inside.first.flatMap { kinds[$0] }
    let name = (sign == nil ? inside : inside.dropFirst())
      .filter { !$0.isWhitespace && $0 != "}" }
    let isCalled = name.contains("(") || name.hasPrefix("*")
    kind = isCalled && sign != .comment ? .unsupported : sign ?? .variable
    self.name = name
    self.line = line
    self.column = column
  }
}

/// Walks through a template from tag to tag, counting lines and columns.
private struct TemplateScanner {
  private var rest: Substring
  private var line = 1
  private var column = 1

  init(_ text: Substring) {
    rest = text
  }

  mutating func next() -> TemplateTag? {
    while !rest.isEmpty, !rest.hasPrefix("{{") { advance() }
    guard !rest.isEmpty else { return nil }
    let (line, column) = (line, column)
    advance(by: "{{".count)
    let isTriple = rest.first == "{"
    let inside = rest
    while !rest.isEmpty, !rest.hasPrefix(isTriple ? "}}}" : "}}") { advance() }
    let tag = TemplateTag(
      inside[..<rest.startIndex], line: line, column: column)
    advance(by: isTriple ? "}}}".count : "}}".count)
    return tag
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count {
      guard let character = rest.popFirst() else { return }
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}
