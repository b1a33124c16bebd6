public import Findings

/// A table read from CSV: checked records, whose cells are ranges of one buffer.
///
/// Cells cost no `String` until one is asked for, so that a city's meter readings fit in memory.
/// Blanks around a cell's text are not part of it. Every cell knows its line and column.
public struct CSVTable: Sendable {
  /// The declared columns that the table has, in its own order.
  public let columns: [CSVColumn]
  /// How many rows there are below the header.
  public let rowCount: Int
  /// The comment lines above the header, without their `#`.
  public let comments: [String]
  let source: SourceText
  let records: CSVRecords
  let places: [String: Int]

  /// The column of a key, or `nil` if the table has none.
  public func column(named key: String) -> CSVColumn? {
    places[key].map { columns[$0] }
  }

  /// The text of a cell; empty for a column that the table does not have.
  public func text(_ row: Int, _ column: CSVColumn?) -> String {
    withBytes(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a cell holds nothing but blanks.
  public func isBlank(_ row: Int, _ column: CSVColumn?) -> Bool {
    range(row, column).isEmpty
  }

  /// The bytes of a cell, as UTF-8.
  public func bytes(_ row: Int, _ column: CSVColumn?) -> ArraySlice<UInt8> {
    records.buffer[range(row, column)]
  }

  /// Where a cell stands; for a column that the table does not have, where its row does.
  public func place(_ row: Int, _ column: CSVColumn?) -> Place {
    records.place(ofField: column?.index ?? 0, inRow: row, of: source)
  }

  /// Hands the bytes of a cell to `body` without copying them.
  func withBytes<Value>(
    _ row: Int, _ column: CSVColumn?, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let range = range(row, column)
    return records.buffer.withUnsafeBufferPointer { body(.init(rebasing: $0[range])) }
  }

  private func range(_ row: Int, _ column: CSVColumn?) -> Range<Int> {
    guard let column, row >= 0, row < rowCount else { return 0..<0 }
    return records.range(ofField: column.index, inRow: row)
  }
}
