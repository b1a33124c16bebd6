import Findings
import Quantities
import Regulations

/// Headings such as 煤合计 and 油品合计 are the sums of the fuels below them.
struct HeadingsAddUp: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.headingSum: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance else { return [] }
    return balance.fuels.filter { !$0.parts.isEmpty }.flatMap { heading in
      balance.rows.compactMap { row in finding(heading, row, in: balance) }
    }
  }

  private func finding(_ heading: Fuel, _ row: BalanceRow, in balance: EnergyBalance) -> Finding? {
    guard let cell = balance[row.id, heading.id], cell.isPublished else { return nil }
    let parts = heading.parts.compactMap { part -> Double? in
      guard let cell = balance[row.id, part], let unit = balance.unit(of: heading.id),
        let factor = cell.unit.factor(to: unit)
      else { return nil }
      return cell.quantity * factor
    }
    let sum = parts.reduce(0, +)
    // A heading without any part is told too: nothing of it would be counted.
    guard abs(sum - cell.quantity) > balance.layout.tolerance else { return nil }
    return .sum(.headingSum, row, heading, cell, parts: sum)
  }
}

extension Finding.Code {
  static let headingSum: Self = "heading-sum"
}
