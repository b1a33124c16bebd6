import Findings
import Inventories
import Quantities
import Regulations

/// No result is more than any place on earth could emit, which only a slip of unit or digits is.
struct ResultsPlausible: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.implausibleResult: .error] }

  /// Tonnes: twenty times what all countries emit a year, and far from what overflows.
  private static let limit = 1e12

  func findings(in account: EmissionAccount) -> [Finding] {
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
  static let implausibleResult: Self = "implausible-result"
}
