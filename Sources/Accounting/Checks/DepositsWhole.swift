import Findings
import Inventories
import Quantities
import Regulations

/// A history of deposits has every year from its first to its last, goes back far enough, and no year is
/// ten thousand times another: what is missing would go on yielding nothing for decades.
struct DepositsWhole: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.depositYearMissing: .warning, .depositUnlike: .warning, .depositsShort: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    DepositHistory.all(in: account).flatMap { history in
      [missing(history), short(history, in: account)].compactMap(\.self)
        + unlike(history, account.bounds?.slip)
    }
  }

  private func missing(_ history: DepositHistory) -> Finding? {
    let (method, years) = (history.method, Set(history.years))
    guard let first = years.min(), let last = years.max(), let line = history.lines.last else {
      return nil
    }
    let absent = (first...last).filter { !years.contains($0) }
    guard !absent.isEmpty else { return nil }
    let arguments: [String: Finding.Argument] = [
      "years": .text(absent.map(String.init).joined(separator: ", ")), "first": .count(first),
      "last": .count(last), "line": .text(method.id(line)),
    ]
    return finding(.depositYearMissing, arguments, at: method.lines.place(line))
  }

  private func short(_ history: DepositHistory, in account: EmissionAccount) -> Finding? {
    guard let least = account.bounds?.depositYears, let first = history.years.min(),
      let line = history.lines.first, account.inventory.year - first < least
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "line": .text(history.method.id(line)), "first": .count(first),
      "years": .count(account.inventory.year - first), "least": .count(least),
    ]
    return finding(.depositsShort, arguments, at: history.method.lines.place(line))
  }

  private func unlike(_ history: DepositHistory, _ slip: ClosedRange<Double>?) -> [Finding] {
    let method = history.method
    let sorted = history.lines.map { method.lines.activity[$0] }.filter { $0 > 0 }.sorted()
    guard let slip, sorted.count > 2 else { return [] }
    let median = sorted[sorted.count / 2]
    return history.lines.compactMap { line in
      let quantity = method.lines.activity[line]
      guard quantity > 0,
        let times = [median / quantity, quantity / median].first(where: slip.contains)
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "line": .text(method.id(line)), "value": .text(method.lines.quantities[line].tidy),
        "unit": .text(method.lines.unit(line).symbol),
        "ratio": .text(quantity < median ? "1/\(times.tidy)" : times.tidy),
      ]
      return finding(.depositUnlike, arguments, at: method.lines.place(line))
    }
  }
}

extension Finding.Code {
  static let depositYearMissing: Self = "deposit-year-missing"
  static let depositUnlike: Self = "deposit-unlike"
  static let depositsShort: Self = "deposits-short"
}
