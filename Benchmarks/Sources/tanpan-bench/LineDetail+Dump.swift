import Foundation
import Rendering

extension LineDetail {
  /// Writes the columns to a file in which a C program finds its arrays ready.
  ///
  /// Little-endian: the counts of columns and rows (32 bits each); then for each column its heading,
  /// the count of its texts (32 bits, 0 for numbers), the texts, and its codes (32 bits each) or
  /// numbers (64 bits each). A text is its length in bytes (32 bits) and its bytes with a NUL.
  func dump(to path: String) -> Bool {
    var data = Data()
    data.append(UInt32(columns.count))
    data.append(UInt32(columns.first?.values.count ?? 0))
    for column in columns {
      data.append(column.heading)
      switch column.values {
      case .texts(let codes, let texts):
        data.append(UInt32(texts.count))
        texts.forEach { data.append($0) }
        codes.withUnsafeBytes { data.append(contentsOf: $0) }
      case .numbers(let numbers, _):
        data.append(UInt32(0))
        numbers.withUnsafeBytes { data.append(contentsOf: $0) }
      }
    }
    return FileManager.default.createFile(atPath: path, contents: data)
  }
}

extension Data {
  fileprivate mutating func append(_ count: UInt32) {
    Swift.withUnsafeBytes(of: count.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ text: String) {
    append(UInt32(text.utf8.count))
    append(contentsOf: Array(text.utf8) + [0])
  }
}
