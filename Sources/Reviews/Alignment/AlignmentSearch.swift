/// The search for the rows that belong together.
///
/// Equal rows at both ends go first, then rows that occur once on each side, as far as their order
/// agrees; what lies between is searched again. Small gaps are solved exactly, by likeness. In a
/// large gap without a row in common, rare cells and at last mere position say what is what.
struct AlignmentSearch {
  /// A stretch of either side in which partners are sought.
  struct Gap {
    var left: Range<Int>
    var right: Range<Int>
  }

  /// The largest table of a gap solved exactly.
  private static let largestTable = 250_000

  let left: [NamedRow]
  let right: [NamedRow]
  let similarity: Double
  private var found: [Int?]

  init(left: [NamedRow], right: [NamedRow], similarity: Double) {
    self.left = left
    self.right = right
    self.similarity = similarity
    found = Array(repeating: nil, count: left.count)
  }

  /// For each row on the left its partner on the right.
  mutating func partners() -> [Int?] {
    var gaps = [Gap(left: left.indices, right: right.indices)]
    while let gap = gaps.popLast() {
      let inner = trimmed(gap)
      if !inner.left.isEmpty, !inner.right.isEmpty { gaps += solve(inner) }
    }
    return found
  }

  /// Finds partners in a gap; gives the gaps that are left between them.
  private mutating func solve(_ gap: Gap) -> [Gap] {
    if gap.left.count <= Self.largestTable / gap.right.count {
      pair(GapTable(self, gap).pairs())
      return []
    }
    for anchors in [uniqueRows, commonRows, rareCells] as [(Gap) -> [Pair]] {
      let pairs = anchors(gap)
      if !pairs.isEmpty {
        pair(pairs)
        return between(pairs, in: gap)
      }
    }
    pair(samePositions(gap))
    return []
  }

  private mutating func pair(_ pairs: [Pair]) {
    for pair in pairs { found[pair.left] = pair.right }
  }

  /// The gap without the equal rows at its ends, which become partners.
  private mutating func trimmed(_ gap: Gap) -> Gap {
    var (left, right) = (gap.left, gap.right)
    while let row = left.first, let other = right.first, isSame(row, other) {
      found[row] = other
      left.removeFirst()
      right.removeFirst()
    }
    while let row = left.last, let other = right.last, isSame(row, other) {
      found[row] = other
      left.removeLast()
      right.removeLast()
    }
    return Gap(left: left, right: right)
  }

  func isSame(_ row: Int, _ other: Int) -> Bool { left[row].id == right[other].id }

  private func between(_ pairs: [Pair], in gap: Gap) -> [Gap] {
    var gaps: [Gap] = []
    var (row, other) = (gap.left.lowerBound, gap.right.lowerBound)
    for pair in pairs {
      gaps.append(Gap(left: row..<pair.left, right: other..<pair.right))
      (row, other) = (pair.left + 1, pair.right + 1)
    }
    gaps.append(Gap(left: row..<gap.left.upperBound, right: other..<gap.right.upperBound))
    return gaps
  }

  /// Rows at the same distance from the beginning that are alike.
  private func samePositions(_ gap: Gap) -> [Pair] {
    zip(gap.left, gap.right).map(Pair.init).filter { areAlike($0) }
  }

  func areAlike(_ pair: Pair) -> Bool {
    left[pair.left].likeness(to: right[pair.right]).share >= similarity
  }
}

/// A row and its partner.
struct Pair {
  let left: Int
  let right: Int
}
