/// A table as it was written, for those who change single rows of it and keep the rest.
extension CSVTable {
  /// What stands above the first row, with its line ends: comments, blank lines, the header.
  package var preamble: String {
    text(in: 0..<(records.rows.first.map { Int($0.offset) } ?? source.bytes.count))
  }

  /// A row as it was written, with its line end and the blank lines behind it.
  package func written(row: Int) -> String {
    let end = row + 1 < rowCount ? Int(records.rows[row + 1].offset) : source.bytes.count
    return text(in: Int(records.rows[row].offset)..<end)
  }

  /// The texts of all fields of a row, those of columns that nobody declared included.
  package func fields(ofRow row: Int) -> [String] {
    (0..<records.width).map { index in
      String(decoding: records.buffer[records.range(ofField: index, inRow: row)], as: UTF8.self)
    }
  }

  private func text(in range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }
}
