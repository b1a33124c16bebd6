import Findings
import Regulations

/// What is taken out of a row is in it: raw material of a fuel that the row does not have would be
/// taken out of nothing.
struct DeductionsFit: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.deductedFromNothing: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance else { return [] }
    let inner = balance.rows.filter { [.feedstock, .bunkersAbroad].contains($0.treatment) }
    return inner.flatMap { row in
      balance.fuels.compactMap { fuel in finding(row, fuel, in: balance) }
    }
  }

  private func finding(_ row: BalanceRow, _ fuel: Fuel, in balance: EnergyBalance) -> Finding? {
    guard fuel.parts.isEmpty, let cell = balance[row.id, fuel.id], cell.quantity != 0,
      let parent = row.parent, balance[parent, fuel.id] == nil
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "row": .name(row.name), "fuel": .name(fuel.name),
      "parent": .name(balance.layout[parent]?.name ?? LocalizedText(parent)),
    ]
    return Finding(.warning, .deductedFromNothing, arguments, at: cell.place)
  }
}

extension Finding.Code {
  static let deductedFromNothing: Self = "deducted-from-nothing"
}
