import Formulas
import Regulations

/// What share of the direct total rests on what.
public struct Shares: Sendable {
  /// Tonnes of CO₂e by basis, from sure to unsure.
  public let byBasis: [(basis: Basis, equivalent: Double)]
  /// Tonnes of CO₂e of lines that use another fuel's value.
  public let proxies: Double
  /// Tonnes of CO₂e added up over lines, removals taken off.
  public let total: Double
  /// Tonnes of CO₂e by basis without their signs, so that removals do not hide what they rest on.
  private let magnitudes: [Basis: Double]

  init(_ parts: [Basis: (equivalent: Double, magnitude: Double)], proxies: Double) {
    byBasis = Basis.all.map { (basis: $0, equivalent: parts[$0]?.equivalent ?? 0) }
    total = byBasis.map(\.equivalent).compensatedSum
    magnitudes = parts.mapValues(\.magnitude)
    self.proxies = proxies
  }

  /// The share of an amount.
  public func share(of amount: Double) -> Double? {
    total == 0 ? nil : amount / total
  }

  /// The share of emissions and removals, whatever their sign, that rests on a basis.
  public func magnitude(of basis: Basis) -> Double? {
    let all = Basis.all.compactMap { magnitudes[$0] }.compensatedSum
    return all == 0 ? nil : (magnitudes[basis] ?? 0) / all
  }
}

extension EmissionAccount {
  /// What share of the direct total rests on each standing, and on proxies.
  public var shares: Shares {
    var parts: [Basis: (equivalent: Double, magnitude: Double)] = [:]
    var proxies = 0.0
    for account in methods(.sectoral) {
      let potential = totals.potential(of: account.method.gas)
      for line in 0..<account.count where account.counts(line) {
        let amount = account.results[line] * potential
        let part = parts[basis(line, of: account)] ?? (0, 0)
        parts[basis(line, of: account)] = (part.equivalent + amount, part.magnitude + abs(amount))
        if account.usesProxy(line) { proxies += amount }
      }
    }
    return Shares(parts, proxies: proxies)
  }

  /// What a line's CO₂e rests on: the least sure of its values, its gas's GWP with them.
  public func basis(_ line: Int, of account: MethodAccount) -> Basis {
    let isConverted = account.method.gas != "CO2" && gwp.values[account.method.gas] != nil
    return isConverted ? max(account.basis(line), .library(gwp.standing)) : account.basis(line)
  }
}
