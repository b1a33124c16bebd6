import Findings
import Inventories
import Quantities
import Regulations

/// What was deposited in earlier years is what last year's inventory had: no truck unloads in the past.
struct DepositsKept: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.depositsDiffer: .warning] }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil && !DepositHistory.all(in: account).isEmpty ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    let before = Dictionary(grouping: previous.deposits, by: \.kind)
    let now = Dictionary(grouping: DepositHistory.all(in: account), by: \.kind)
    return now.sorted { $0.key < $1.key }.flatMap { kind, histories -> [Finding] in
      guard let last = before[kind] else { return [] }
      return findings(histories, before: last, of: previous.year)
    }
  }

  /// Site by site by their names.
  ///
  /// Sites of which nobody knows the other year's name are taken together. A site that is gone is told with the
  /// lines left out, and one that is new has no past.
  private func findings(
    _ histories: [DepositHistory], before: [PreviousFigures.Deposit], of year: Int
  ) -> [Finding] {
    let names = Dictionary(grouping: before, by: \.name)
    let known = Set(histories.map(\.name))
    let (same, new) = histories.partitioned { names[$0.name] != nil }
    let gone = before.filter { !known.contains($0.name) }
    let own = same.compactMap { finding([$0], before: names[$0.name] ?? [], of: year) }
    let others = new.isEmpty ? nil : finding(new, before: gone, of: year)
    return own + [others].compactMap(\.self)
  }

  /// The first year that differs speaks for all; a year without deposits is as one of zero.
  private func finding(
    _ histories: [DepositHistory], before: [PreviousFigures.Deposit], of year: Int
  ) -> Finding? {
    let now = histories.map(\.quantities).reduce(into: [:]) { sums, quantities in
      sums.merge(quantities, uniquingKeysWith: +)
    }
    let last = before.reduce(into: [Int: Double]()) { $0[$1.year, default: 0] += $1.quantity }
    let different = Set(now.keys).union(last.keys).filter { at in
      at <= year && !(now[at] ?? 0).isEqual(butForNoise: last[at] ?? 0)
    }
    guard let first = different.min(), let history = histories.first,
      let own = history.lines.first
    else { return nil }
    let line = history.lines.first { Int(history.method.lines.years[$0]) == first } ?? own
    let arguments: [String: Finding.Argument] = [
      "line": .text(history.method.id(line)), "count": .count(different.count),
      "first": .count(first), "year": .count(year), "now": .text(now[first]?.tidy ?? "–"),
      "before": .text(last[first]?.tidy ?? "–"),
    ]
    return finding(.depositsDiffer, arguments, at: history.method.lines.place(line))
  }
}

extension Array {
  /// Those that something is true of, and the others.
  fileprivate func partitioned(by isFirst: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}

extension Finding.Code {
  static let depositsDiffer: Self = "deposits-differ"
}
