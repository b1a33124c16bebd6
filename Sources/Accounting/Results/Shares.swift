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
      let gwpBasis = account.method.gas == "CO2" ? Basis.library(.official) : .library(gwp.standing)
      for line in 0..<account.count where account.counts(line) {
        let amount = account.results[line] * potential
        amounts[max(account.basis(line), gwpBasis), default: 0] += amount
        if account.usesProxy(line) { proxies += amount }
      }
    }
    let byBasis = Basis.all.map { (basis: $0, equivalent: amounts[$0] ?? 0) }
    return Shares(
      byBasis: byBasis, proxies: proxies, total: byBasis.map(\.equivalent).compensatedSum)
  }
}
