import Formulas
import Regulations

/// What share of the direct total rests on what.
public struct Shares: Sendable {
  /// Tonnes of CO₂e by basis, from sure to unsure.
  public let byBasis: [(basis: Basis, equivalent: Double)]
  /// Tonnes of CO₂e of lines that use another fuel's value.
  public let proxies: Double
  /// Tonnes of CO₂e added up over lines, whatever their sign.
  public let total: Double

  /// The share of an amount.
  public func share(of amount: Double) -> Double? {
    total == 0 ? nil : amount / total
  }
}

extension EmissionAccount {
  /// What share of the direct total rests on each standing, and on proxies.
  public var shares: Shares {
    var amounts: [Basis: Double] = [:]
    var proxies = 0.0
    for account in methods(.sectoral) {
      let potential = totals.potential(of: account.method.gas)
      for line in 0..<account.count where account.counts(line) {
        let amount = account.results[line] * potential
        amounts[basis(line, of: account), default: 0] += amount
        if account.usesProxy(line) { proxies += amount }
      }
    }
    let byBasis = Basis.all.map { (basis: $0, equivalent: amounts[$0] ?? 0) }
    return Shares(
      byBasis: byBasis, proxies: proxies, total: byBasis.map(\.equivalent).compensatedSum)
  }

  /// What a line's CO₂e rests on: the least sure of its values, its gas's GWP with them.
  public func basis(_ line: Int, of account: MethodAccount) -> Basis {
    let isConverted = account.method.gas != "CO2" && gwp.values[account.method.gas] != nil
    return isConverted ? max(account.basis(line), .library(gwp.standing)) : account.basis(line)
  }
}
