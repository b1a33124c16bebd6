import Findings
import Inventories
import Quantities
import Regulations

/// No result is more than any place on earth could emit, which only a slip of unit or digits is, and no
/// figure beside emissions is a quotient by nothing.
struct ResultsPlausible: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.implausibleResult: .error, .figureByNothing: .warning]
  }

  /// Tonnes: twenty times what all countries emit a year, and far from what overflows.
  private static let limit = 1e12

  func findings(in account: EmissionAccount) -> [Finding] {
    quotients(account) + results(account)
  }

  /// An output of nothing has no emissions per output.
  private func quotients(_ account: EmissionAccount) -> [Finding] {
    account.methods(.figure).flatMap { method in
      (0..<method.count).filter { method.lines.activity[$0] == 0 && !method.isComputed[$0] }.map {
        finding(
          .figureByNothing, ["line": .text(method.id($0)), "method": .name(method.method.name)],
          at: method.lines.place($0))
      }
    }
  }

  private func results(_ account: EmissionAccount) -> [Finding] {
    account.methods.filter { !$0.results.allSatisfy(Self.isPlausible) }.flatMap { method in
      (0..<method.count).compactMap { line -> Finding? in
        guard let result = method.result(line), !Self.isPlausible(result) else { return nil }
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "value": .text("\(result)"),
          "unit": .text(method.unit.symbol),
        ]
        return Finding(
          .error, .implausibleResult, arguments,
          at: method.lines.place(line) ?? account.inventory.guideline.place)
      }
    }
  }
}

extension ResultsPlausible {
  /// What is no number is not plausible either.
  private static func isPlausible(_ result: Double) -> Bool { abs(result) <= limit }
}

extension Finding.Code {
  static let figureByNothing: Self = "figure-by-nothing"
  static let implausibleResult: Self = "implausible-result"
}
