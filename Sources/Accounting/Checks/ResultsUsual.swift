import Findings
import Inventories
import Quantities
import Regulations

/// No single line is larger than all but a few works in the country have, or than its people could live among: a
/// number in 万 written in a column of single units, where nothing else is known to hold it against.
struct ResultsUsual: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.largeResult: .warning, .largeForPeople: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    let bounds = account.bounds
    let perPerson = bounds?.linePerPersonAtMost.flatMap { limit in
      account.people.map { $0 * limit }
    }
    guard let limit = [bounds?.lineAtMost, perPerson].compactMap(\.self).min() else { return [] }
    let code: Finding.Code = limit == perPerson ? .largeForPeople : .largeResult
    let methods = account.methods(.sectoral) + account.methods(.indirect)
    return methods.flatMap { method in
      let potential = account.totals.potential(of: method.method.gas)
      return (0..<method.count).compactMap { line -> Finding? in
        guard let result = method.result(line), abs(result * potential) > limit else { return nil }
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "value": .text(result.tidy),
          "unit": .text(method.unit.symbol), "limit": .text(limit.tidy),
          "quantity": .text(method.lines.quantities[line].tidy),
          "of": .text(method.lines.unit(line).symbol),
        ]
        return finding(
          code, arguments, at: method.lines.place(line) ?? account.inventory.guideline.place
        )
      }
    }
  }
}

extension EmissionAccount {
  /// How many people live there, where the inventory says so.
  fileprivate var people: Double? {
    guard let indicator = inventory.indicators.first(where: { $0.kind == .population }),
      indicator.value > 0, let unit = try? Unit(indicator.unit)
    else { return nil }
    return unit.factor(to: .person).map { indicator.value * $0 }
  }
}

extension Finding.Code {
  static let largeForPeople: Self = "large-for-people"
  static let largeResult: Self = "large-result"
}
