public import Accounting
import Findings
public import Freezing
public import Inventories
import Regulations

/// The accounts of several years of one entity, from first to last, under one set of potentials: that of the
/// last year.
public struct AccountSeries: Sendable {
  /// The accounts.
  public let accounts: [EmissionAccount]
  /// The accounts of years whose own set of potentials is another, as they are under it.
  public let otherwise: [EmissionAccount]
  /// The years that were frozen when they were filed, beside what follows today.
  public let frozen: [LockComparison]

  /// Puts accounts in the order of their years.
  public init(_ accounts: [EmissionAccount], frozen: [LockComparison] = []) {
    let ordered = accounts.sorted { $0.inventory.year < $1.inventory.year }
    let gwp = ordered.last?.gwp
    otherwise = ordered.filter { $0.gwp.values != gwp?.values }
    self.accounts = ordered.map { account in
      gwp.map { account.gwp.values == $0.values ? account : account.under($0) } ?? account
    }
    self.frozen = frozen.sorted { $0.filed.year < $1.filed.year }
  }

  /// The years.
  public var years: [Int] { accounts.map(\.inventory.year) }

  /// An indicator of a year, where it can be compared with that of the last year that has it: in
  /// one unit and, for an output, in one year's prices.
  public func indicator(_ kind: Indicator.Kind, of account: EmissionAccount) -> Indicator? {
    guard let own = account.indicator(kind), let model = model(of: kind) else { return nil }
    return own.unit == model.unit && own.priceYear == model.priceYear ? own : nil
  }

  /// The indicator that gives the unit.
  func model(of kind: Indicator.Kind) -> Indicator? {
    accounts.reversed().lazy.compactMap { $0.indicator(kind) }.first
  }

  /// The total with the indirect line year by year.
  public var withIndirect: Trend {
    Trend(accounts.map { ($0.inventory.year, $0.totals.withIndirect) })
  }

  /// The categories of the direct total in any year, by their codes.
  var categories: [String] {
    let codes = accounts.flatMap { $0.totals.direct.values.flatMap(\.keys) }
    return Set(codes).sorted { CategoryCode($0) < CategoryCode($1) }
  }

  /// The gases of the direct total in any year.
  var gases: [String] {
    accounts.flatMap { $0.totals.gases }.reduce(into: []) { gases, gas in
      let occurs = accounts.contains { $0.totals.direct[gas] != nil }
      if occurs, !gases.contains(gas) { gases.append(gas) }
    }
  }
}

extension EmissionAccount {
  /// The declared indicator of a kind.
  func indicator(_ kind: Indicator.Kind) -> Indicator? {
    inventory.indicators.first { $0.kind == kind }
  }

  /// Tonnes of CO₂e of a category's own lines in the direct total; none where there are none.
  func equivalent(of category: String) -> Double? {
    let parts = totals.gases.compactMap { gas in
      totals.direct[gas]?[category].map { $0 * totals.potential(of: gas) }
    }
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }

  /// The notation key that the inventory gives a category or one above it.
  func notationKey(of category: String) -> NotationKey? {
    let lineage = tree?.lineage(of: category) ?? [category]
    return inventory.notation.first {
      lineage.contains($0.category.value) && $0.gas.value.isEmpty
    }?.key
  }
}
