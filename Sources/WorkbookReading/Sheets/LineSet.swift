/// Rows or columns of a sheet, one bit each: what a file says of them takes no more memory.
struct LineSet {
  private var words: [UInt64] = []
  private let limit: Int

  /// No line yet, of so many.
  init(limit: Int) {
    self.limit = limit
  }

  /// Adds lines; those that no sheet has are left out.
  mutating func insert(_ lines: ClosedRange<Int>) {
    guard lines.lowerBound < limit, lines.upperBound >= 0 else { return }
    if words.isEmpty { words = Array(repeating: 0, count: (limit + 63) / 64) }
    for line in lines.clamped(to: 0...(limit - 1)) { words[line / 64] |= 1 << UInt64(line % 64) }
  }

  /// The lines as ranges, in order, without overlap.
  var ranges: [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    var start: Int?
    for (index, word) in words.enumerated() where word != (start == nil ? 0 : .max) {
      for line in index * 64..<(index + 1) * 64 {
        let has = word & (1 << UInt64(line % 64)) != 0
        if has, start == nil { start = line }
        if !has, let first = start {
          ranges.append(first...(line - 1))
          start = nil
        }
      }
    }
    if let first = start { ranges.append(first...(words.count * 64 - 1)) }
    return ranges
  }
}
