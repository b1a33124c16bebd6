/// A column of words in which each different word is kept once.
///
/// Three hundred thousand rows name a dozen fuels: a code a row instead of a `String`.
public struct InternedColumn: Hashable, Sendable {
  /// For each row, the position of its word in ``names``.
  public let codes: [Int32]
  /// The words, in the order in which they first occur; a blank cell is the empty word.
  public let names: [String]

  /// The word of a row.
  public subscript(row: Int) -> String {
    names[Int(codes[row])]
  }
}

extension CSVTable {
  /// The words of a column, each kept once.
  public func interned(_ column: CSVColumn?) -> InternedColumn {
    var interner = Interner()
    let codes = (0..<rowCount).map { row in withBytes(row, column) { interner.code(of: $0) } }
    return InternedColumn(codes: codes, names: interner.names)
  }
}

/// Numbers words by their bytes, without making strings of those it knows.
private struct Interner {
  private(set) var names: [String] = []
  private var words: [[UInt8]] = []
  private var codes: [UInt64: [Int32]] = [:]

  mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(bytes)
    if let known = codes[hash]?.first(where: { words[Int($0)].elementsEqual(bytes) }) {
      return known
    }
    let code = Int32(names.count)
    names.append(String(decoding: bytes, as: UTF8.self))
    words.append(Array(bytes))
    codes[hash, default: []].append(code)
    return code
  }

  /// FNV-1a: short words, no seed to keep, the same codes on every run.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
