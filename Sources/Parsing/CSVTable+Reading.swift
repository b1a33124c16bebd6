public import Findings

extension CSVTable {
  /// Reads a table strictly, reporting all its problems at once.
  ///
  /// Lines that begin with `#` above the header are comments. A table without header, or without a
  /// column it must have, gives `nil`; one whose rows have problems is returned with findings.
  public init?(_ source: SourceText, columns specs: [ColumnSpec], into findings: inout [Finding]) {
    let table = source.bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes, source)
      let table = reader.table(specs)
      findings += reader.findings.inFileOrder
      return table
    }
    guard let table else { return nil }
    self = table
  }

  /// Reads the file at `path`, which findings call `file`, and then the table it holds.
  public init?(
    reading path: String, named file: String? = nil, columns specs: [ColumnSpec],
    into findings: inout [Finding]
  ) {
    guard let source = SourceText(reading: path, named: file, into: &findings) else { return nil }
    self.init(source, columns: specs, into: &findings)
  }
}

/// Turns the records of a text into a table.
private struct CSVReader {
  private let source: SourceText
  private var scanner: CSVScanner
  private(set) var findings: [Finding] = []
  /// Whether a quote that nobody closed swallowed the rest.
  private var isCut = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceText) {
    self.source = source
    scanner = CSVScanner(bytes, of: source.file)
  }

  mutating func table(_ specs: [ColumnSpec]) -> CSVTable? {
    let comments = comments()
    guard let header = header(specs) else {
      findings += scanner.findings
      return nil
    }
    let records = records(width: header.width)
    findings += scanner.findings + scanner.notes.findings(in: source)
    // Of a table that a quote swallowed whole, nobody knows whether it has rows.
    guard header.isComplete, !records.rows.isEmpty || !isCut else { return nil }
    let pairs = header.columns.enumerated().map { ($0.element.key, $0.offset) }
    return CSVTable(
      columns: header.columns, rowCount: records.rows.count, comments: comments, source: source,
      records: records, places: Dictionary(pairs) { first, _ in first })
  }

  /// Skips what may stand above the header.
  private mutating func comments() -> [String] {
    var comments: [String] = []
    while let line = scanner.commentOrBlankLine() {
      if !line.isEmpty { comments.append(line) }
    }
    return comments
  }

  private mutating func header(
    _ specs: [ColumnSpec]
  ) -> (columns: [CSVColumn], width: Int, isComplete: Bool)? {
    guard !scanner.isAtEnd else {
      findings.append(Finding(.error, .noHeader, at: Place(file: source.file)))
      return nil
    }
    var fields: [CSVRecords.Field] = []
    let record = scanner.record(into: &fields)
    // What the quote swallowed is no name of a column.
    guard !record.isUnterminated else { return nil }
    let buffer = scanner.unescaped.isEmpty ? source.bytes : source.bytes + scanner.unescaped
    let texts = fields.map { String(decoding: buffer[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    let places = source.places(ofFieldsThrough: texts.count - 1, in: record.row)
    let cells = zip(texts, places).map { (text: $0, place: $1) }
    if let separator = wrongSeparator(in: texts) {
      findings.append(
        Finding(.error, .wrongSeparator, ["separator": .text(separator)], at: cells.first?.place))
      return nil
    }
    let header = CSVHeader(cells, specs: specs)
    findings += header.findings
    return (header.columns, record.width, header.isComplete)
  }

  private func wrongSeparator(in header: [String]) -> String? {
    guard header.count == 1, let only = header.first else { return nil }
    return [";", "；", "，", "\t", "|"].first { only.contains($0) }
  }

  private mutating func records(width: Int) -> CSVRecords {
    var records = CSVRecords(buffer: source.bytes, width: width)
    while !scanner.isAtEnd {
      let start = records.fields.count
      let record = scanner.record(into: &records.fields)
      if records.rows.isEmpty { reserve(for: record, in: &records) }
      // What is missing in the row that a quote swallowed follows from the quote alone.
      if record.isUnterminated { isCut = true }
      guard !record.isBlank, !record.isUnterminated else {
        records.fields.removeLast(records.fields.count - start)
        continue
      }
      records.rows.append(record.row)
      if record.width != width { fit(record, to: width, in: &records) }
    }
    if !scanner.unescaped.isEmpty { records.buffer += scanner.unescaped }
    return records
  }

  /// Makes room for rows like the first, so that a long table is not moved again and again.
  private func reserve(for record: CSVScanner.Record, in records: inout CSVRecords) {
    let length = max(scanner.offset - Int(record.row.offset), records.width * 2)
    let rows = scanner.bytes.count / max(length, 2) * 5 / 4
    records.rows.reserveCapacity(rows)
    records.fields.reserveCapacity(rows * records.width)
  }

  /// Reports a row with too few or too many fields, and makes the table rectangular again.
  private mutating func fit(
    _ record: CSVScanner.Record, to width: Int, in records: inout CSVRecords
  ) {
    let missing = width - record.width
    if missing > 0 {
      records.fields += Array(repeating: .init(start: 0, end: 0), count: missing)
    } else {
      records.fields.removeLast(-missing)
    }
    let isComment = record.width == 1 && source.bytes[Int(record.row.offset)] == .hash
    let arguments: [String: Finding.Argument] = [
      "row": .count(records.rows.count), "expected": .count(width), "found": .count(record.width),
    ]
    findings.append(
      Finding(
        .error, isComment ? .lateComment : missing > 0 ? .tooFewFields : .tooManyFields, arguments,
        at: source.place(ofField: missing > 0 ? 0 : width, in: record.row)))
  }
}

extension CSVScanner {
  /// The next line if it is a comment, or an empty text if it is blank; `nil` if it is neither.
  fileprivate mutating func commentOrBlankLine() -> String? {
    guard !isAtEnd else { return nil }
    let end = bytes[offset...].firstIndex { $0 == .newline || $0 == .carriageReturn }
    let content = bytes[offset..<(end ?? bytes.count)]
    // A spreadsheet that saves a comment line fills it up with commas.
    let isBlank = content.allSatisfy { $0.isBlank || $0 == .comma }
    guard isBlank || content.first == .hash else { return nil }
    let text = content.drop { $0 == .hash || $0.isBlank }
    let length = text.lastIndex { !$0.isBlank && $0 != .comma }.map { $0 + 1 }
    let comment = String(
      decoding: text[text.startIndex..<(length ?? text.startIndex)], as: UTF8.self)
    offset = end ?? bytes.count
    skipLineEnd()
    return comment
  }
}

extension Finding.Code {
  static let noHeader: Self = "no-header"
  static let wrongSeparator: Self = "wrong-separator"
  static let lateComment: Self = "late-comment"
  static let tooFewFields: Self = "too-few-fields"
  static let tooManyFields: Self = "too-many-fields"
}
