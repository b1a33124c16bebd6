import Quantities
import Regulations

/// What a sum of a balance is, by its parts, in one unit.
struct BalanceSum {
  /// The sum, or `nil` when none of its parts has a cell.
  let value: Double?

  init(
    _ row: BalanceRow, _ fuel: String, unit: Unit,
    cells: [EnergyBalance.Position: EnergyBalance.Cell]
  ) {
    func part(_ id: String) -> Double? {
      guard let cell = cells[EnergyBalance.Position(id, fuel)] else { return nil }
      return cell.unit.factor(to: unit).map { cell.quantity * $0 }
    }
    let terms =
      row.plus.compactMap(part)
      + row.minus.compactMap(part).map { -$0 }
      + row.minusInputs.compactMap(part).map { -min($0, 0) }
    value = terms.isEmpty ? nil : terms.reduce(0, +)
  }
}

extension EnergyBalance {
  /// What a computed row should be by its parts, in the unit of the fuel's column; parts that the
  /// table leaves blank are zero.
  func sumOfParts(of row: BalanceRow, fuel: Fuel) -> Double? {
    guard let unit = unit(of: fuel.id) else { return nil }
    let ids = row.plus + row.minus + row.minusInputs
    let pairs = ids.compactMap { id in
      self[id, fuel.id].map { (Position(id, fuel.id), $0) }
    }
    let cells = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    return BalanceSum(row, fuel.id, unit: unit, cells: cells).value ?? 0
  }
}
