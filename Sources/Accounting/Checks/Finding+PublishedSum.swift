import Findings
import Quantities
import Regulations

extension Finding {
  /// A published sum that is not the sum of its parts.
  static func sum(
    _ code: Code, _ row: BalanceRow, _ fuel: Fuel, _ cell: EnergyBalance.Cell, parts: Double
  ) -> Finding {
    let arguments: [String: Argument] = [
      "row": .name(row.name), "fuel": .name(fuel.name), "published": .text(cell.quantity.tidy),
      "sum": .text(parts.tidy), "difference": .text((cell.quantity - parts).tidy),
      "unit": .text(cell.unit.symbol),
    ]
    return Finding(.warning, code, arguments, at: cell.place)
  }
}
