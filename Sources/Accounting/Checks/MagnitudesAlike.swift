import Findings
import Inventories
import Quantities
import Regulations

/// No quantity is ten thousand times last year's, or its table's others: a number in 万 written in
/// a column of single units, or the other way round.
struct MagnitudesAlike: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.slipAgainstLastYear: .warning, .slipAgainstSiblings: .warning]
  }

  /// Without last year's, quantities are only held against others of their table.
  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil ? .previousQuantities : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let slip = account.bounds?.slip else { return [] }
    let last = account.previous?.activities() ?? [:]
    let counted = account.methods(.sectoral) + account.methods(.indirect)
    return counted.flatMap { method in
      let median = median(of: method)
      return (0..<method.count).compactMap { line in
        againstLastYear(line, of: method, last, slip)
          ?? againstSiblings(line, of: method, median, slip)
      }
    }
  }

  private func againstLastYear(
    _ line: Int, of method: MethodAccount, _ last: [String: Double], _ slip: ClosedRange<Double>
  ) -> Finding? {
    let now = method.lines.activity[line]
    guard let before = last[method.id(line)], before != 0, now != 0,
      slip.contains(now / before) || slip.contains(before / now)
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "line": .text(method.id(line)), "value": .text(method.lines.quantities[line].tidy),
      "unit": .text(method.lines.unit(line).symbol), "times": .text((now / before).tidy),
    ]
    return finding(.slipAgainstLastYear, arguments, at: method.lines.place(line))
  }

  private func againstSiblings(
    _ line: Int, of method: MethodAccount, _ median: Double?, _ slip: ClosedRange<Double>
  ) -> Finding? {
    guard let median, let result = method.result(line), median > 0, slip.contains(result / median)
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "line": .text(method.id(line)), "value": .text(method.lines.quantities[line].tidy),
      "unit": .text(method.lines.unit(line).symbol), "times": .text((result / median).tidy),
    ]
    return finding(.slipAgainstSiblings, arguments, at: method.lines.place(line))
  }

  /// The result in the middle of a table's lines; of two lines nobody can say which is wrong.
  private func median(of method: MethodAccount) -> Double? {
    guard case .table = method.lines.origin else { return nil }
    let results = (0..<method.count).compactMap { method.result($0) }.sorted()
    return results.count > 2 ? results[results.count / 2] : nil
  }
}

extension Finding.Code {
  static let slipAgainstLastYear: Self = "slip-against-last-year"
  static let slipAgainstSiblings: Self = "slip-against-siblings"
}
