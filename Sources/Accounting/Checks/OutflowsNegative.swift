import Findings
import Quantities
import Regulations

/// What a balance sends out or exports is negative in it: a positive number would count as brought in.
struct OutflowsNegative: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.outflowPositive: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance else { return [] }
    let rows = balance.rows.filter { $0.role == .outflow || $0.role == .export }
    return rows.flatMap { row in
      balance.fuels.compactMap { fuel in finding(row, fuel, in: balance) }
    }
  }

  private func finding(_ row: BalanceRow, _ fuel: Fuel, in balance: EnergyBalance) -> Finding? {
    guard let cell = balance[row.id, fuel.id], cell.isPublished, cell.quantity > 0 else {
      return nil
    }
    let arguments: [String: Finding.Argument] = [
      "row": .name(row.name), "fuel": .name(fuel.name), "value": .text(cell.quantity.tidy),
    ]
    return finding(.outflowPositive, arguments, at: cell.place)
  }
}

extension Finding.Code {
  static let outflowPositive: Self = "outflow-positive"
}
