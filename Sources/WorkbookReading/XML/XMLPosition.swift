import CExpat

/// Where the parser stands; the line and column are counted when asked for.
struct XMLPosition {
  private let parser: XML_Parser

  init(_ parser: XML_Parser) {
    self.parser = parser
  }

  /// The line, counted from 1.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// The column in characters, counted from 1.
  var column: Int { Int(XML_GetCurrentColumnNumber(parser)) + 1 }
}
