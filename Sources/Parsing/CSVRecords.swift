import Findings

/// The fields of a table's rows, as ranges of one buffer.
struct CSVRecords: Sendable {
  /// A field's bytes.
  struct Field {
    var start, end: UInt32
  }

  /// Where a row begins.
  struct Row {
    var offset: UInt32
    var line: Int32
  }

  /// The text, followed by the fields that had doubled quotes, with single ones.
  var buffer: [UInt8]
  /// As many fields for every row as the header has.
  var fields: [Field] = []
  var rows: [Row] = []
  let width: Int

  func range(ofField index: Int, inRow row: Int) -> Range<Int> {
    let field = fields[row * width + index]
    return Int(field.start)..<Int(field.end)
  }

  func place(ofField index: Int, inRow row: Int, of source: SourceText) -> Place {
    guard rows.indices.contains(row) else { return Place(file: source.file) }
    return source.place(ofField: index, in: rows[row])
  }
}

extension SourceText {
  /// Where a field stands.
  func place(ofField index: Int, in row: CSVRecords.Row) -> Place {
    places(ofFieldsThrough: index, in: row).last ?? Place(file: file, line: Int(row.line))
  }

  /// Where fields stand, found by walking their row once more: only problems ask.
  func places(ofFieldsThrough index: Int, in row: CSVRecords.Row) -> [Place] {
    var (line, column) = (Int(row.line), 1)
    var places = [Place(file: file, line: line, column: column)]
    var isInside = false
    var mayOpen = true
    for byte in bytes[Int(row.offset)...] {
      if places.count > index || (byte == .newline && !isInside) { break }
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == .newline { (line, column) = (line + 1, 1) }
      if byte == .quote {
        // A doubled quote closes the field and opens it again.
        (isInside, mayOpen) = (!isInside && mayOpen, isInside)
      } else if !isInside {
        mayOpen = byte == .comma
        if mayOpen { places.append(Place(file: file, line: line, column: column)) }
      }
    }
    return places
  }
}
