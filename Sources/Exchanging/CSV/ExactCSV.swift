import Findings

/// Reads CSV byte for byte (RFC 4180), blanks included, as the program itself writes it.
///
/// Tables that people write are read by `CSVTable`, which forgives and trims; here nothing may be
/// lost, and nothing is forgiven.
struct ExactCSV {
  /// A row and the line on which it begins.
  struct Row {
    let cells: [String]
    let line: Int
  }

  /// What is wrong, and on which line.
  struct Problem: Error {
    let line: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let mark = Array("\u{FEFF}".utf8)
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  /// Every row.
  mutating func rows() throws(Problem) -> [Row] {
    var rows: [Row] = []
    while offset < bytes.count {
      let start = line
      var cells: [String] = []
      repeat { cells.append(try cell()) } while skip(UInt8(ascii: ","))
      _ = skip(UInt8(ascii: "\r"))
      guard skip(UInt8(ascii: "\n")) else { throw Problem(line: start) }
      line += 1
      rows.append(Row(cells: cells, line: start))
    }
    return rows
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func cell() throws(Problem) -> String {
    let start = line
    guard skip(UInt8(ascii: "\"")) else { return try plain() }
    var content: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\""), !skip(UInt8(ascii: "\"")) {
        return String(decoding: content, as: UTF8.self)
      }
      content.append(byte)
    }
    throw Problem(line: start)
  }

  private mutating func plain() throws(Problem) -> String {
    let start = offset
    while offset < bytes.count, !Self.ends.contains(bytes[offset]) {
      guard bytes[offset] != UInt8(ascii: "\"") else { throw Problem(line: line) }
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static let ends = Set(",\r\n".utf8)
}
