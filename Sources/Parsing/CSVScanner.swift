import Findings

/// Walks over the records of a CSV text (RFC 4180), one byte at a time.
struct CSVScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var offset = 0
  var line = 1
  var lineStart = 0
  /// Fields that had doubled quotes, with single ones; they are addressed behind `bytes`.
  var unescaped: [UInt8] = []
  var notes = CSVNotes()
  var findings: [Finding] = []
  /// The column of the last problem's byte.
  private var counted = (offset: 0, column: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// One record: a row of fields.
  struct Record {
    let row: CSVRecords.Row
    var width = 0
    /// Whether it holds nothing but blanks.
    var isBlank = true
    /// Whether a quote that nobody closed made it swallow the rest of the text.
    var isUnterminated = false
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// Reports a problem at a byte of the current line.
  mutating func report(_ code: Finding.Code, at offset: Int) {
    // Counting goes on from the last problem, or a line of a million problems would take hours.
    if counted.offset < lineStart { counted = (lineStart, 1) }
    counted.column += bytes.characterCount(from: counted.offset, to: offset)
    counted.offset = offset
    let place = Place(file: file, line: line, column: counted.column)
    findings.append(Finding(.error, code, at: place))
  }

  /// Reads a record and appends its fields.
  mutating func record(into fields: inout [CSVRecords.Field]) -> Record {
    var record = Record(row: .init(offset: UInt32(offset), line: Int32(line)))
    repeat {
      let isQuoted = offset < bytes.count && bytes[offset] == .quote
      let range = isQuoted ? quotedField(&record) : unquotedField()
      fields.append(.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
      record.width += 1
      if !range.isEmpty { record.isBlank = false }
    } while skipComma()
    skipLineEnd()
    return record
  }

  private mutating func skipComma() -> Bool {
    guard offset < bytes.count, bytes[offset] == .comma else { return false }
    offset += 1
    return true
  }

  /// Goes to the beginning of the next line.
  mutating func skipLineEnd() {
    guard offset < bytes.count else { return }
    if bytes[offset] == .carriageReturn {
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == .newline
      if isPair { offset += 1 } else { notes.loneReturn.count(at: offset) }
    }
    offset += 1
    startLine()
  }

  private mutating func startLine() {
    line += 1
    lineStart = offset
  }

  private mutating func unquotedField() -> Range<Int> {
    let start = offset
    var end = start
    var firstQuote: Int?
    while end < bytes.count {
      let byte = bytes[end]
      // Every byte that means something is a comma or below it.
      if byte <= .comma {
        if byte == .comma || byte == .newline || byte == .carriageReturn { break }
        if byte == .quote, firstQuote == nil { firstQuote = end }
      }
      end += 1
    }
    offset = end
    if let firstQuote { report(.strayQuote, at: firstQuote) }
    return trimmed(start..<end)
  }

  /// Reads a field in quotes, from its opening quote to the comma or line end after it.
  private mutating func quotedField(_ record: inout Record) -> Range<Int> {
    let start = offset + 1
    let opening = (line: line, lineStart: lineStart)
    var hasDoubled = false
    offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == .newline { startLine() }
      guard byte == .quote else { continue }
      guard offset < bytes.count, bytes[offset] == .quote else {
        let content = start..<(offset - 1)
        let text = textAfterQuote()
        // A quote that closes in another line and has text behind it opens the next field.
        if text != nil, line != opening.line { break }
        if let text { report(.textAfterQuote, at: text) }
        return hasDoubled ? unescape(content) : trimmed(content)
      }
      hasDoubled = true
      offset += 1
    }
    offset = bytes.count
    (line, lineStart) = opening
    report(.unterminatedQuote, at: start - 1)
    record.isUnterminated = true
    return trimmed(start..<bytes.count)
  }

  /// Goes to the end of the field; the place of text between it and the closing quote.
  private mutating func textAfterQuote() -> Int? {
    let start = offset
    while offset < bytes.count, bytes[offset] != .comma, bytes[offset] != .newline,
      bytes[offset] != .carriageReturn
    { offset += 1 }
    return (start..<offset).first { !bytes[$0].isBlank }
  }

  private mutating func unescape(_ content: Range<Int>) -> Range<Int> {
    let range = trimmed(content)
    let start = bytes.count + unescaped.count
    var index = range.lowerBound
    while index < range.upperBound {
      unescaped.append(bytes[index])
      index += bytes[index] == .quote ? 2 : 1
    }
    return start..<(bytes.count + unescaped.count)
  }

  private mutating func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    guard start < end, InvisibleBlank.mayStand(atEndsOf: start..<end, in: bytes) else {
      return start..<end
    }
    let core = InvisibleBlank.trimmed(start..<end, of: bytes)
    if core != start..<end {
      notes.invisible.count(at: core.lowerBound > start ? start : core.upperBound)
    }
    return core
  }
}

extension Finding.Code {
  static let strayQuote: Self = "stray-quote"
  static let unterminatedQuote: Self = "unterminated-quote"
  static let textAfterQuote: Self = "text-after-quote"
}
