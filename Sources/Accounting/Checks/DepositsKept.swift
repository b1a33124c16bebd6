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
    let before = Dictionary(grouping: previous.deposits, by: \.site)
    return DepositHistory.all(in: account).compactMap { history in
      before[history.id].flatMap { finding(history, before: $0, of: previous.year) }
    }
  }

  /// The first year that differs speaks for all.
  private func finding(
    _ history: DepositHistory, before: [PreviousFigures.Deposit], of year: Int
  ) -> Finding? {
    let now = history.quantities
    let last = before.reduce(into: [Int: Double]()) { $0[$1.year, default: 0] += $1.quantity }
    let different = Set(now.keys).union(last.keys).filter { $0 <= year && now[$0] != last[$0] }
    guard let first = different.min(), let own = history.lines.first else { return nil }
    let line = history.lines.first { Int(history.method.lines.years[$0]) == first } ?? own
    let arguments: [String: Finding.Argument] = [
      "line": .text(history.method.id(line)), "count": .count(different.count),
      "first": .count(first), "year": .count(year), "now": .text(now[first]?.tidy ?? "–"),
      "before": .text(last[first]?.tidy ?? "–"),
    ]
    return finding(.depositsDiffer, arguments, at: history.method.lines.place(line))
  }
}

extension Finding.Code {
  static let depositsDiffer: Self = "deposits-differ"
}
