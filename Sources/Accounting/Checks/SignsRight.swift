import Findings
import Inventories
import Quantities
import Regulations

/// What is emitted is above zero and what is removed below, memo items with it: only a slip turns either
/// round, such as processes that emit more than the enterprise, or a stock that changes the other way.
struct SignsRight: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.negativeResult: .warning, .positiveRemoval: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    let methods = account.methods(.sectoral) + account.methods(.memo)
    return methods.lazy.filter { !$0.method.isChange }.flatMap { method in
      (0..<method.count).filter {
        Self.isTurned(method.result($0) ?? 0, in: method) && !method.isNegative($0)
      }.map { line in
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "value": .text(method.results[line].tidy),
          "unit": .text(method.unit.symbol),
        ]
        return finding(
          method.method.isRemoval ? .positiveRemoval : .negativeResult, arguments,
          at: method.lines.place(line) ?? account.inventory.guideline.place)
      }
    }
  }

  private static func isTurned(_ result: Double, in method: MethodAccount) -> Bool {
    method.method.isRemoval ? result > 0 : result < 0
  }
}

extension Finding.Code {
  static let negativeResult: Self = "negative-result"
  static let positiveRemoval: Self = "positive-removal"
}
