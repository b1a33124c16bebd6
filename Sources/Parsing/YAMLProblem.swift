import CYaml
import Findings

/// Where and why libyaml could not go on.
struct YAMLProblem {
  private let words: String
  /// What libyaml was doing.
  private let context: String
  /// Line and column counted from 0, or the byte's offset for a character that may not be there.
  private let line, column: Int
  private let offset: Int?

  init(_ parser: yaml_parser_t) {
    words = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    line = Int(parser.problem_mark.line)
    column = Int(parser.problem_mark.column)
    offset = parser.error == YAML_READER_ERROR ? Int(parser.problem_offset) : nil
  }

  func finding(in source: SourceText) -> Finding {
    if let offset {
      return Finding(.error, .yamlCharacter, at: source.place(at: offset))
    }
    let place = Place(file: source.file, line: line + 1, column: column + 1)
    let arguments: [String: Finding.Argument] = [
      "problem": .text(words), "limit": .count(YAMLDocument.deepest),
    ]
    return Finding(.error, code(in: source), arguments, at: place)
  }

  /// The fact that libyaml's words state, as far as it is one people often meet.
  private func code(in source: SourceText) -> Finding.Code {
    if source.hasTab(onLine: line) { return .yamlTab }
    if words.hasPrefix("mapping values are not allowed") { return .yamlColon }
    if context.hasPrefix("while scanning a quoted") { return .yamlQuote }
    // Looking ahead for keys, libyaml may meet its own limit before ours.
    if words.hasPrefix("Maximum nesting level") { return .yamlTooDeep }
    return .yamlSyntax
  }
}

extension SourceText {
  /// Whether a tab stands among the blanks that begin a line, counted from 0.
  fileprivate func hasTab(onLine line: Int) -> Bool {
    let lines = bytes.split(
      separator: .newline, maxSplits: line + 1, omittingEmptySubsequences: false)
    guard lines.indices.contains(line) else { return false }
    return lines[line].prefix { $0.isBlank || $0 == .minus }.contains(.tab)
  }
}

extension Finding.Code {
  static let yamlCharacter: Self = "yaml-character"
  static let yamlTab: Self = "yaml-tab"
  static let yamlColon: Self = "yaml-colon"
  static let yamlQuote: Self = "yaml-quote"
  static let yamlSyntax: Self = "yaml-syntax"
}
