/// The best pairs of a small gap: those that together have most in common, in order.
struct GapTable {
  private let search: AlignmentSearch
  private let gap: AlignmentSearch.Gap
  private let width: Int
  /// What can be won from a row and its other on, row after row.
  private var best: [Double]
  /// What is won by a pair, 0 where the two are not alike.
  private var weights: [Double]

  init(_ search: AlignmentSearch, _ gap: AlignmentSearch.Gap) {
    self.search = search
    self.gap = gap
    width = gap.right.count + 1
    best = Array(repeating: 0, count: (gap.left.count + 1) * width)
    weights = best
    fill()
  }

  private mutating func fill() {
    for row in (0..<gap.left.count).reversed() {
      for other in (0..<gap.right.count).reversed() {
        let place = row * width + other
        let weight = weight(row, other)
        weights[place] = weight
        let skipped = max(best[place + 1], best[place + width])
        best[place] =
          weight > 0 ? max(skipped, weight + best[place + width + 1]) : skipped
      }
    }
  }

  private func weight(_ row: Int, _ other: Int) -> Double {
    let likeness = search.left[gap.left.lowerBound + row]
      .likeness(to: search.right[gap.right.lowerBound + other])
    return likeness.share >= search.similarity ? likeness.weight : 0
  }

  /// The pairs, the earliest of those that are as good.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    var (row, other) = (0, 0)
    while row < gap.left.count, other < gap.right.count {
      let place = row * width + other
      if weights[place] > 0, best[place] == weights[place] + best[place + width + 1] {
        pairs.append(
          Pair(left: gap.left.lowerBound + row, right: gap.right.lowerBound + other))
        row += 1
        other += 1
      } else if best[place] == best[place + width] {
        row += 1
      } else {
        other += 1
      }
    }
    return pairs
  }
}
