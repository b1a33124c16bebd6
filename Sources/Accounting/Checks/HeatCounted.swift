import Findings
import Inventories
import Quantities
import Regulations

/// Heat that a balance brings in has indirect emissions, which no method takes from the balance: a
/// table has to say them.
struct HeatCounted: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.heatUncounted: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance, !isCounted(in: account) else { return [] }
    let heat = balance.fuels.filter { $0.kind == .heat }
    let rows = balance.rows.filter { $0.role == .inflow || $0.role == .import }
    return rows.flatMap { row in
      heat.compactMap { fuel in finding(row, fuel, in: balance) }
    }
  }

  /// Whether an indirect method has a line of anything but electricity.
  private func isCounted(in account: EmissionAccount) -> Bool {
    account.methods(.indirect).contains { method in
      (0..<method.count).contains { line in
        let fuel = account.regulation.fuels[method.lines.fuels[line]]
        return method.counts(line) && fuel?.kind != .electricity
      }
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
