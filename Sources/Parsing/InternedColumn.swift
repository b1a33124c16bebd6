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

  /// The column with its words changed; words that become the same are one.
  package func map(_ change: (String) -> String) -> InternedColumn {
    let changed = names.map(change)
    guard changed != names else { return self }
    var positions: [String: Int32] = [:]
    var words: [String] = []
    let places = changed.map { word -> Int32 in
      if let known = positions[word] { return known }
      let next = Int32(words.count)
      positions[word] = next
      words.append(word)
      return next
    }
    return InternedColumn(codes: codes.map { places[Int($0)] }, names: words)
  }
}

extension CSVTable {
  /// The words of a column, each kept once.
  public func interned(_ column: CSVColumn?) -> InternedColumn {
    guard let column, rowCount > 0 else {
      return InternedColumn(
        codes: Array(repeating: 0, count: rowCount), names: rowCount > 0 ? [""] : [])
    }
    return records.buffer.withUnsafeBufferPointer { bytes in
      var interner = Interner(bytes)
      let codes = (0..<rowCount).map { row in
        interner.code(of: records.range(ofField: column.index, inRow: row))
      }
      return InternedColumn(codes: codes, names: interner.names)
    }
  }
}
