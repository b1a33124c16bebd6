import Findings
import Inventories
import Quantities
import Regulations

/// What is emitted is above zero: only recovery larger than what arises, or a slip, turns it round.
struct SignsRight: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.negativeResult: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods(.sectoral).flatMap { method in
      (0..<method.count).filter { (method.result($0) ?? 0) < 0 }.map { line in
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "value": .text(method.results[line].tidy),
          "unit": .text(method.unit.symbol),
        ]
        return finding(
          .negativeResult, arguments,
          at: method.lines.place(line) ?? account.inventory.guideline.place)
      }
    }
  }
}

extension Finding.Code {
  static let negativeResult: Self = "negative-result"
}
