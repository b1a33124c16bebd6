extension AlignmentSearch {
  /// The most differences looked for; beyond them the sides have too little in common.
  private static let mostDifferences = 1_000

  /// The longest common series of equal rows, by the few differences between the sides (Myers).
  func commonRows(_ gap: Gap) -> [Pair] {
    guard haveCommonRow(gap) else { return [] }
    var reached = Frontier(reach: Self.mostDifferences + 1)
    var history: [Frontier] = []
    for differences in 0...Self.mostDifferences {
      history.append(reached.inner(differences + 1))
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let end = advanced(from: reached.start(on: diagonal, differences), on: diagonal, gap)
        reached[diagonal] = end
        if end >= gap.left.count, end - diagonal >= gap.right.count {
          return pairs(history, diagonal, gap)
        }
      }
    }
    return []
  }

  private func haveCommonRow(_ gap: Gap) -> Bool {
    let ids = Set(gap.left.map { left[$0].id })
    return gap.right.contains { ids.contains(right[$0].id) }
  }

  /// How far on the left equal rows lead on a diagonal.
  private func advanced(from start: Int, on diagonal: Int, _ gap: Gap) -> Int {
    var row = start
    var other = start - diagonal
    while row < gap.left.count, other >= 0, other < gap.right.count,
      isSame(gap.left.lowerBound + row, gap.right.lowerBound + other)
    {
      row += 1
      other += 1
    }
    return row
  }

  /// The equal rows on the way, from its end back to its start.
  private func pairs(_ history: [Frontier], _ last: Int, _ gap: Gap) -> [Pair] {
    var pairs: [Pair] = []
    var diagonal = last
    var row = gap.left.count
    for differences in history.indices.reversed() {
      let reached = history[differences]
      let start = reached.start(on: diagonal, differences)
      while row > start {
        row -= 1
        pairs.append(
          Pair(left: gap.left.lowerBound + row, right: gap.right.lowerBound + row - diagonal))
      }
      let comesFromAbove = reached.comesFromAbove(diagonal, differences)
      diagonal += comesFromAbove ? 1 : -1
      row = comesFromAbove ? start : start - 1
    }
    return pairs.reversed()
  }
}

/// How far on the left one has come on each diagonal.
private struct Frontier {
  private let reach: Int
  private var rows: [Int]

  /// Before the first step, which starts from above the diagonal in the middle.
  init(reach: Int) {
    self.reach = reach
    rows = Array(repeating: -1, count: 2 * reach + 1)
    rows[reach + 1] = 0
  }

  subscript(diagonal: Int) -> Int {
    get { rows[diagonal + reach] }
    set { rows[diagonal + reach] = newValue }
  }

  /// A copy of the diagonals next to the middle.
  func inner(_ reach: Int) -> Frontier {
    var copy = Frontier(reach: reach)
    copy.rows = Array(rows[(self.reach - reach)...(self.reach + reach)])
    return copy
  }

  /// Whether the step onto a diagonal is from the one above.
  func comesFromAbove(_ diagonal: Int, _ differences: Int) -> Bool {
    diagonal == -differences
      || (diagonal != differences && self[diagonal - 1] < self[diagonal + 1])
  }

  /// Where the step onto a diagonal leads.
  func start(on diagonal: Int, _ differences: Int) -> Int {
    comesFromAbove(diagonal, differences) ? self[diagonal + 1] : self[diagonal - 1] + 1
  }
}
