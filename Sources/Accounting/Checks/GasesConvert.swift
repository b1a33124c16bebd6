import Findings
import Regulations

/// The GWP set has a value for every gas that occurs.
struct GasesConvert: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.gasWithoutPotential: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.totals.gases.filter { account.gwp.values[$0] == nil }.map { gas in
      let arguments: [String: Finding.Argument] = [
        "gas": .text(gas), "set": .name(account.gwp.name),
      ]
      return Finding(.error, .gasWithoutPotential, arguments, at: account.gwp.place)
    }
  }
}

extension Finding.Code {
  static let gasWithoutPotential: Self = "gas-without-potential"
}
