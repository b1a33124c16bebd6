import Documents

/// Prose as blocks: paragraphs apart by blank lines, lists by `- ` or `1. `, figures indented.
struct ProseBlocks {
  let blocks: [Block]

  init(_ text: String) {
    blocks = text.split(separator: "\n\n", omittingEmptySubsequences: true)
      .map { $0.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) } }
      .filter { !$0.isEmpty }
      .flatMap(Self.blocks)
  }

  private static func blocks(_ lines: [String]) -> [Block] {
    if lines.allSatisfy({ $0.hasPrefix("    ") }) {
      return [
        .preformatted(lines.map { String($0.dropFirst("    ".count)) }.joined(separator: "\n"))
      ]
    }
    if lines.allSatisfy({ $0.hasPrefix("- ") }) {
      return [.list(lines.map { String($0.dropFirst("- ".count)) }, numbered: false)]
    }
    if lines.allSatisfy({ $0.hasPrefix("1. ") }) {
      return [.list(lines.map { String($0.dropFirst("1. ".count)) }, numbered: true)]
    }
    let lead = lines.prefix { !$0.hasPrefix("- ") }
    let list = lines.dropFirst(lead.count)
    if !list.isEmpty, list.allSatisfy({ $0.hasPrefix("- ") }) {
      return blocks(Array(lead)) + blocks(Array(list))
    }
    return [.paragraph(joined(lines))]
  }

  /// Chinese lines join without a blank, others with one.
  private static func joined(_ lines: [String]) -> String {
    lines.reduce("") { text, line in
      guard let last = text.last else { return line }
      return text + (last.isASCII ? " " : "") + line
    }
  }
}
