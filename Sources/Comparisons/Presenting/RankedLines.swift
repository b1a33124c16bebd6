import Regulations

/// The lines on which something differs, those that move the totals most first.
struct RankedLines {
  /// A line, by its method and pair.
  struct Entry {
    let method: Int
    let pair: Int
    let weight: Double
  }

  /// Lines of the direct and the indirect total whose tonnes differ.
  let inTotal: [Entry]
  /// Lines of memo items whose tonnes differ.
  let inMemo: [Entry]
  /// Every change, those of the lines that move the totals most first.
  let changes: [(method: Int, change: LineChange)]

  init(_ comparison: AccountComparison) {
    let methods = comparison.methods
    var inTotal: [Entry] = []
    var inMemo: [Entry] = []
    for (position, method) in methods.enumerated() where method.splits.count > 0 {
      let entries = (0..<method.pairs.count).filter { !method.splits.isNothing($0) }.map {
        Entry(method: position, pair: $0, weight: method.weight($0))
      }
      if method.method?.approach == .memo { inMemo += entries } else { inTotal += entries }
    }
    self.inTotal = Self.sorted(inTotal)
    self.inMemo = Self.sorted(inMemo)
    let all = methods.enumerated().flatMap { position, method in
      method.changes.map { change in
        (
          entry: Entry(method: position, pair: change.pair, weight: method.weight(change.pair)),
          change: change
        )
      }
    }
    changes = all.enumerated().sorted { left, right in
      let weights = (left.element.entry.weight, right.element.entry.weight)
      return weights.0 == weights.1 ? left.offset < right.offset : weights.0 > weights.1
    }.map { ($0.element.entry.method, $0.element.change) }
  }

  private static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.sorted { left, right in
      (right.weight, left.method, left.pair) < (left.weight, right.method, right.pair)
    }
  }
}

extension MethodComparison {
  /// How much a line moves the totals, in either direction.
  fileprivate func weight(_ pair: Int) -> Double {
    guard splits.count > 0 else { return 0 }
    return splits.parts.reduce(0) { max($0, abs($1[pair])) }
  }
}
