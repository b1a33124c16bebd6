extension AlignmentSearch {
  /// Rows that occur once on each side, in the longest order common to both.
  func uniqueRows(_ gap: Gap) -> [Pair] {
    let left = Self.once(gap.left) { [self.left[$0].id] }
    let right = Self.once(gap.right) { [self.right[$0].id] }
    let pairs = left.compactMap { id, row in right[id].map { Pair(left: row, right: $0) } }
    return Self.inOrder(pairs)
  }

  /// Rows that have the most cells in common which no other row has.
  func rareCells(_ gap: Gap) -> [Pair] {
    let left = Self.once(gap.left) { self.left[$0].contents }
    let right = Self.once(gap.right) { self.right[$0].contents }
    var votes: [Int: [Int: Int]] = [:]
    for (cell, row) in left {
      if let other = right[cell] { votes[row, default: [:]][other, default: 0] += 1 }
    }
    let pairs = votes.compactMap { row, others in
      others.max { ($0.value, $1.key) < ($1.value, $0.key) }
        .map { Pair(left: row, right: $0.key) }
    }
    return Self.inOrder(pairs.filter { areAlike($0) })
  }

  /// What occurs in one row only, and that row.
  private static func once(_ rows: Range<Int>, _ marks: (Int) -> [Int]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for row in rows {
      for mark in marks(row) {
        if let place = places[mark], place != row { repeated.insert(mark) }
        places[mark] = row
      }
    }
    return places.filter { !repeated.contains($0.key) }
  }

  /// The longest series of pairs that rises on both sides.
  private static func inOrder(_ pairs: [Pair]) -> [Pair] {
    let sorted = pairs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, pair) in sorted.enumerated() {
      let place = firstEnd(in: ends, sorted, notBelow: pair.right)
      before.append(place > 0 ? ends[place - 1] : nil)
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var series: [Pair] = []
    var next = ends.last
    while let index = next {
      series.append(sorted[index])
      next = before[index]
    }
    return series.reversed()
  }

  private static func firstEnd(in ends: [Int], _ pairs: [Pair], notBelow right: Int) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[ends[middle]].right < right { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
