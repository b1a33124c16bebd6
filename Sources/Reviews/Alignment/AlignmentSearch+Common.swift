extension AlignmentSearch {
  /// The most differences looked for; beyond them the sides have too little in common.
  private static let mostDifferences = 1_500

  /// The longest common series of equal rows, by the few differences between the sides (Myers).
  func commonRows(_ gap: Gap) -> [Pair] {
    var reached = [1: 0]
    var history: [[Int: Int]] = []
    for differences in 0...Self.mostDifferences {
      history.append(reached)
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let end = advanced(on: diagonal, differences, reached, gap)
        reached[diagonal] = end
        if end >= gap.left.count, end - diagonal >= gap.right.count {
          return pairs(history, diagonal, gap)
        }
      }
    }
    return []
  }

  /// How far on the left one gets on a diagonal.
  private func advanced(
    on diagonal: Int, _ differences: Int, _ reached: [Int: Int], _ gap: Gap
  ) -> Int {
    var row = Self.start(on: diagonal, differences, reached)
    var other = row - diagonal
    while row < gap.left.count, other >= 0, other < gap.right.count,
      isSame(gap.left.lowerBound + row, gap.right.lowerBound + other)
    {
      row += 1
      other += 1
    }
    return row
  }

  private static func start(
    on diagonal: Int, _ differences: Int, _ reached: [Int: Int]
  ) -> Int {
    let (below, above) = (reached[diagonal - 1] ?? -1, reached[diagonal + 1] ?? -1)
    let comesFromAbove = diagonal == -differences || (diagonal != differences && below < above)
    return comesFromAbove ? above : below + 1
  }

  /// The equal rows on the way, from its end back to its start.
  private func pairs(_ history: [[Int: Int]], _ last: Int, _ gap: Gap) -> [Pair] {
    var pairs: [Pair] = []
    var diagonal = last
    var row = gap.left.count
    for differences in history.indices.reversed() {
      let reached = history[differences]
      let start = Self.start(on: diagonal, differences, reached)
      while row > start {
        row -= 1
        pairs.append(
          Pair(
            left: gap.left.lowerBound + row, right: gap.right.lowerBound + row - diagonal))
      }
      let (below, above) = (reached[diagonal - 1] ?? -1, reached[diagonal + 1] ?? -1)
      let comesFromAbove = diagonal == -differences || (diagonal != differences && below < above)
      diagonal += comesFromAbove ? 1 : -1
      row = comesFromAbove ? start : start - 1
    }
    return pairs.reversed()
  }
}
