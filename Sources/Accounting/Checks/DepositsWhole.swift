import Findings
import Inventories
import Quantities
import Regulations

/// A history of deposits has every year from its first to its last, and no year is ten thousand times
/// another: what is missing would go on yielding nothing for decades.
struct DepositsWhole: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.depositYearMissing: .warning, .depositUnlike: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    let histories = account.methods.filter { $0.method.asksForYears && $0.method.claims == nil }
    return histories.flatMap { method in
      groups(of: method).flatMap { lines in
        missing(lines, of: method) + unlike(lines, of: method, account.bounds?.slip)
      }
    }
  }

  /// The lines of each site and component.
  private func groups(of method: MethodAccount) -> [[Int]] {
    let lines = method.lines
    let groups = Dictionary(grouping: 0..<method.count) { line in
      [lines.entities[line], lines.technologies[line], lines.fuels[line]]
    }
    return groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func missing(_ lines: [Int], of method: MethodAccount) -> [Finding] {
    let years = Set(lines.map { Int(method.lines.years[$0]) })
    guard let first = years.min(), let last = years.max(), let line = lines.last else { return [] }
    let absent = (first...last).filter { !years.contains($0) }
    guard !absent.isEmpty else { return [] }
    let arguments: [String: Finding.Argument] = [
      "years": .text(absent.map(String.init).joined(separator: ", ")), "first": .count(first),
      "last": .count(last), "line": .text(method.id(line)),
    ]
    return [finding(.depositYearMissing, arguments, at: method.lines.place(line))]
  }

  private func unlike(
    _ lines: [Int], of method: MethodAccount, _ slip: ClosedRange<Double>?
  ) -> [Finding] {
    let sorted = lines.map { method.lines.activity[$0] }.filter { $0 > 0 }.sorted()
    guard let slip, sorted.count > 2 else { return [] }
    let median = sorted[sorted.count / 2]
    return lines.compactMap { line in
      let quantity = method.lines.activity[line]
      guard quantity > 0, slip.contains(median / quantity) else { return nil }
      let arguments: [String: Finding.Argument] = [
        "line": .text(method.id(line)), "value": .text(method.lines.quantities[line].tidy),
        "unit": .text(method.lines.unit(line).symbol), "times": .text((median / quantity).tidy),
      ]
      return finding(.depositUnlike, arguments, at: method.lines.place(line))
    }
  }
}

extension Finding.Code {
  static let depositYearMissing: Self = "deposit-year-missing"
  static let depositUnlike: Self = "deposit-unlike"
}
