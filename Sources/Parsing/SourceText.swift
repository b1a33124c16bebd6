public import Findings

/// The text of one file, as UTF-8 bytes, whatever encoding the file was in.
public struct SourceText: Hashable, Sendable {
  /// How the bytes of a file stood for text.
  public enum Encoding: String, Hashable, Sendable {
    /// UTF-8, with or without byte-order mark.
    case utf8 = "UTF-8"
    /// The Chinese national standard, which Chinese Excel saves as CSV.
    case gb18030 = "GB18030"
    /// UTF-16 with a little-endian byte-order mark.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16 with a big-endian byte-order mark.
    case utf16BigEndian = "UTF-16BE"
  }

  /// The file as the user named it.
  public let file: String
  /// The text as UTF-8, without byte-order mark.
  public let bytes: [UInt8]
  /// How the file was encoded.
  public let encoding: Encoding

  /// Takes a text that is already known to be one.
  public init(_ text: String, named file: String) {
    self.init(checked: Array(text.utf8), encoding: .utf8, named: file)
  }

  init(checked bytes: [UInt8], encoding: Encoding, named file: String) {
    self.bytes = bytes
    self.encoding = encoding
    self.file = file
  }

  /// The whole text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The line and column, both counted from 1, at which the byte at `offset` stands.
  ///
  /// It reads the text up to there: ask for places of problems, not of everything.
  public func place(at offset: Int) -> Place {
    bytes.withUnsafeBufferPointer { buffer in
      let end = min(max(offset, 0), buffer.count)
      var line = 1
      var lineStart = 0
      for index in 0..<end where buffer[index] == .newline {
        line += 1
        lineStart = index + 1
      }
      return Place(
        file: file, line: line, column: buffer.characterCount(from: lineStart, to: end) + 1)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of Unicode characters that begin within a range of UTF-8 bytes.
  func characterCount(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<Swift.max(start, end) where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
