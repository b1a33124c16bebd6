import Findings
import Quantities
import Regulations

/// Sums that a balance publishes are the sums of their parts, within the table's rounding.
///
/// Supply has a check of its own, which says what is missing from it.
struct BalanceIdentities: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.balanceSum: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance else { return [] }
    let sums = balance.rows.filter { !$0.plus.isEmpty || !$0.minus.isEmpty }
    return sums.filter { $0.id != balance.supplyRow?.id }.flatMap { row in
      balance.fuels.compactMap { fuel in finding(row, fuel, in: balance) }
    }
  }

  private func finding(_ row: BalanceRow, _ fuel: Fuel, in balance: EnergyBalance) -> Finding? {
    guard !balance.standsForItsParts(row, fuel), let cell = balance[row.id, fuel.id],
      cell.isPublished,
      let sum = balance.sumOfParts(of: row, fuel: fuel),
      abs(sum - cell.quantity) > balance.layout.tolerance
    else { return nil }
    return .sum(.balanceSum, row, fuel, cell, parts: sum)
  }
}

extension Finding.Code {
  static let balanceSum: Self = "balance-sum"
}
