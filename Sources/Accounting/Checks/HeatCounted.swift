import Findings
import Inventories
import Quantities
import Regulations

/// Heat that a balance brings in has indirect emissions, which no method takes from the balance: a
/// table has to say them.
struct HeatCounted: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.heatUncounted: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance else { return [] }
    let heat = balance.fuels.filter { $0.kind == .heat && !isCounted($0, in: account) }
    let rows = balance.rows.filter { $0.role == .inflow || $0.role == .import }
    return rows.flatMap { row in
      heat.compactMap { fuel in finding(row, fuel, in: balance) }
    }
  }

  /// Whether an indirect method that goes by the fuel's unit, as electricity does not, has a line.
  private func isCounted(_ fuel: Fuel, in account: EmissionAccount) -> Bool {
    account.methods(.indirect).contains { method in
      method.method.formula.activity?.letter.unit == fuel.unit
        && (0..<method.count).contains(where: method.counts)
    }
  }

  private func finding(_ row: BalanceRow, _ fuel: Fuel, in balance: EnergyBalance) -> Finding? {
    guard let cell = balance[row.id, fuel.id], cell.isPublished, cell.quantity > 0 else {
      return nil
    }
    let arguments: [String: Finding.Argument] = [
      "row": .name(row.name), "fuel": .name(fuel.name), "value": .text(cell.quantity.tidy),
      "unit": .text(balance.unit(of: fuel.id)?.symbol ?? ""),
    ]
    return finding(.heatUncounted, arguments, at: cell.place)
  }
}

extension Finding.Code {
  static let heatUncounted: Self = "heat-uncounted"
}
