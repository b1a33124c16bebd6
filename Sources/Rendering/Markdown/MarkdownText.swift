/// Text from outside made safe for Markdown: it reads as it was written and does nothing else.
enum MarkdownText {
  /// Signs that mean something anywhere in a line.
  private static let always: Set<Character> = [
    "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$", "&",
  ]
  /// Signs that mean something at the start of a line, or of a cell pasted into a spreadsheet.
  private static let leading: Set<Character> = ["#", "=", "+", "-", "@", ":"]

  /// The text on one line, fit for a heading or a table's cell.
  static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    let words = text.split { $0.isNewline || $0 == "\t" }.map { trimmed($0) }
    return escaped(words.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Whether nothing in a text could mean anything, as far as its bytes say: most cells are so.
  private static func isPlain(_ text: String) -> Bool {
    guard text.isOneLine, let first = text.utf8.first, let last = text.utf8.last else {
      return text.isEmpty
    }
    let space = UInt8(ascii: " ")
    let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    return first != space && last != space && !leadingBytes.contains(first)
      && !text.utf8.contains { troublesomeBytes.contains($0) || (isNumber && $0 == space) }
  }

  private static let leadingBytes = Array("#=+-@:".utf8)
  private static let troublesomeBytes = Array("\\`*[]<>|~$&_\t".utf8)

  /// The text as a paragraph; its line breaks stay.
  static func paragraph(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "\\\n")
  }

  /// An address as the target of a link, in which nothing ends the target early.
  static func address(_ url: String) -> String {
    let troublesome: [Character: String] = [
      "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "|": "%7C", "\\": "%5C",
      "\n": "%0A", "\r": "%0D", "\r\n": "%0D%0A", "\t": "%09",
    ]
    return url.map { troublesome[$0] ?? String($0) }.joined()
  }

  /// The text as a block of code, fenced by more back-ticks than it holds.
  static func fenced(_ text: String) -> String {
    let shortest = "```"
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(shortest.count, longest + 1))
    return "\(fence)\n\(text)\n\(fence)"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    var earlier: Character?
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let mark = text.dropFirst(number.count).first
    let isList =
      !number.isEmpty && (mark == "." || mark == ")")
      && text.dropFirst(number.count + 1).first == " "
    let listMark = isList ? number.endIndex : nil
    for index in text.indices {
      let character = text[index]
      let later = text.index(after: index)
      let next = later < text.endIndex ? text[later] : nil
      let isMark =
        always.contains(character) || (earlier == nil && leading.contains(character))
        || index == listMark || (character == "_" && !isWithinWord(earlier, next))
      result += isMark ? "\\\(character)" : String(character)
      earlier = character
    }
    return result
  }

  private static func isWithinWord(_ left: Character?, _ right: Character?) -> Bool {
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
    return isWord(left) && isWord(right)
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
