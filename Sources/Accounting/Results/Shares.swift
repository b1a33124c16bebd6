import Formulas
public import Regulations

/// What share of the direct total rests on what.
///
/// Shares are of emissions and removals without their signs, so that removals do not hide what they
/// rest on.
public struct Shares: Sendable {
  /// What emissions and removals come to by basis, from sure to unsure.
  public let byBasis: [(basis: Basis, amount: Amount)]
  /// What they come to by the standing of the formula, from sure to unsure.
  public let byFormula: [(standing: Standing, amount: Amount)]
  /// What lines come to that use another fuel's value.
  public let proxies: Amount
  /// What all lines come to.
  public let total: Amount

  /// Tonnes of CO₂e of some lines.
  public struct Amount: Hashable, Sendable {
    /// What they come to, removals taken off.
    public private(set) var equivalent = 0.0
    /// What is removed, not above zero.
    public private(set) var removals = 0.0

    /// What is emitted and removed, without signs.
    public var magnitude: Double { equivalent - removals * 2 }

    mutating func add(_ amount: Double) {
      equivalent += amount
      removals += min(amount, 0)
    }

    /// The sum of several.
    static func sum(_ amounts: [Amount]) -> Amount {
      var sum = Amount()
      sum.equivalent = amounts.map(\.equivalent).compensatedSum
      sum.removals = amounts.map(\.removals).compensatedSum
      return sum
    }
  }

  init(_ parts: [Basis: Amount], formulas: [Standing: Amount], proxies: Amount) {
    byFormula = Standing.allCases.compactMap { standing in
      formulas[standing].map { (standing: standing, amount: $0) }
    }
    byBasis = Basis.all.map { (basis: $0, amount: parts[$0] ?? Amount()) }
    total = Amount.sum(byBasis.map(\.amount))
    self.proxies = proxies
  }

  /// The share of an amount in emissions and removals, whatever their sign.
  public func share(of amount: Amount) -> Double? {
    total.magnitude == 0 ? nil : amount.magnitude / total.magnitude
  }

  /// The share that rests on a basis.
  public func share(of basis: Basis) -> Double? {
    byBasis.first { $0.basis == basis }.flatMap { share(of: $0.amount) }
  }
}

extension EmissionAccount {
  /// What share of the direct total rests on each standing, and on proxies.
  public var shares: Shares {
    var parts: [Basis: Shares.Amount] = [:]
    var formulas: [Standing: Shares.Amount] = [:]
    var proxies = Shares.Amount()
    for account in methods(.sectoral) {
      let potential = totals.potential(of: account.method.gas)
      for line in 0..<account.count where account.counts(line) {
        let amount = account.results[line] * potential
        parts[basis(line, of: account), default: .init()].add(amount)
        formulas[account.method.standing, default: .init()].add(amount)
        if account.usesProxy(line) { proxies.add(amount) }
      }
    }
    return Shares(parts, formulas: formulas, proxies: proxies)
  }

  /// What a line's CO₂e rests on: the least sure of its values, its gas's GWP with them.
  public func basis(_ line: Int, of account: MethodAccount) -> Basis {
    let isConverted = account.method.gas != "CO2" && gwp.values[account.method.gas] != nil
    return isConverted ? max(account.basis(line), .library(gwp.standing)) : account.basis(line)
  }
}
