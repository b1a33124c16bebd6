import Regulations

/// Follows a fuel's quantity through the balance from one approach to the other.
struct ReferenceBuilder {
  let balance: EnergyBalance
  let reference: MethodAccount
  let sectoral: MethodAccount

  func difference(of fuel: Fuel) -> FuelDifference? {
    guard let factor = factor(of: fuel) else { return nil }
    let apparent = quantity(of: fuel, in: reference) { _ in true }
    let burnt = quantity(of: fuel, in: sectoral) { sectoral.lines.counts($0) }
    let excluded = quantity(of: fuel, in: sectoral) { !sectoral.lines.counts($0) }
    return FuelDifference(
      fuel: fuel, apparent: apparent, burnt: burnt,
      transformed: -sum(.transformed, fuel), lost: sum(.loss, fuel),
      statistical: sum(.difference, fuel), recovered: supply(.recovery, fuel),
      bunkers: sum(.bunkersAbroad, fuel) - taken(.bunkersAbroad, fuel),
      keptOut: excluded + taken(.feedstock, fuel), supplyGap: -(balance.supplyGap(of: fuel) ?? 0),
      factor: factor, referenceMass: mass(of: fuel, in: reference),
      sectoralMass: mass(of: fuel, in: sectoral))
  }

  private func mass(of fuel: Fuel, in method: MethodAccount) -> Double {
    (0..<method.count).filter { method.lines.fuels[$0] == fuel.id && method.counts($0) }
      .map { method.results[$0] }.reduce(0, +)
  }

  /// Tonnes of CO₂ per unit of the fuel's column, from whichever approach has a line.
  private func factor(of fuel: Fuel) -> Double? {
    for method in [sectoral, reference] {
      for line in 0..<method.count where method.lines.fuels[line] == fuel.id {
        guard let result = method.result(line), method.lines.quantities[line] != 0 else { continue }
        return result / method.lines.quantities[line]
      }
    }
    return nil
  }

  private func quantity(
    of fuel: Fuel, in method: MethodAccount, where isWanted: (Int) -> Bool
  ) -> Double {
    (0..<method.count)
      .filter { method.lines.fuels[$0] == fuel.id && isWanted($0) }
      .map { method.lines.quantities[$0] }.reduce(0, +)
  }

  private func sum(_ treatment: BalanceRow.Treatment, _ fuel: Fuel) -> Double {
    balance.rows.filter { $0.treatment == treatment }
      .map { balance.quantity($0.id, fuel.id) }.reduce(0, +)
  }

  private func supply(_ role: BalanceRow.Role, _ fuel: Fuel) -> Double {
    balance.rows.filter { $0.role == role }.map { balance.quantity($0.id, fuel.id) }.reduce(0, +)
  }

  /// What the sectoral approach took out of rows.
  private func taken(_ treatment: BalanceRow.Treatment, _ fuel: Fuel) -> Double {
    let terms = (0..<sectoral.count).flatMap { sectoral.lines.terms($0) }
    return terms.filter { $0.fuel == fuel.id && $0.sign < 0 }
      .filter { balance.layout[$0.row]?.treatment == treatment }
      .map { balance.quantity($0.row, fuel.id) }.reduce(0, +)
  }
}

extension EnergyBalance {
  /// The row that sums up supply, where it is published.
  var supplyRow: BalanceRow? {
    rows.first { row in
      row.treatment == .computed && row.plus.contains { layout[$0]?.role != nil }
        && fuels.contains { self[row.id, $0.id]?.isPublished == true }
    }
  }

  /// What the published supply of a fuel has beyond its parts; `nil` within the table's rounding.
  func supplyGap(of fuel: Fuel) -> Double? {
    guard let row = supplyRow, self[row.id, fuel.id]?.isPublished == true,
      let parts = sumOfParts(of: row, fuel: fuel)
    else { return nil }
    let gap = quantity(row.id, fuel.id) - parts
    return abs(gap) > layout.tolerance ? gap : nil
  }
}
