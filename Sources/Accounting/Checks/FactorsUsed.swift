import Findings
import Inventories
import Regulations

/// Every line of `factors.csv` gives at least one line its value.
struct FactorsUsed: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.factorUnused: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    let used = Set(
      account.methods.flatMap(\.bindings).flatMap(\.selections).compactMap(\.chosen.declared))
    return account.inventory.factors.filter { !used.contains($0) }.map { factor in
      let arguments: [String: Finding.Argument] = [
        "parameter": .text(factor.parameter.value),
        "fuel": .text(factor.fuel.value.isEmpty ? "—" : factor.fuel.value),
      ]
      return Finding(.warning, .factorUnused, arguments, at: factor.place)
    }
  }
}

extension Finding.Code {
  static let factorUnused: Self = "factor-unused"
}
