import Findings
import Inventories
import Quantities
import Regulations

/// The lines of a table burn no more of a fuel than the balance has available.
struct TablesWithinBalance: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.tableExceedsBalance: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance, let bounds = account.bounds else { return [] }
    return account.methods(.sectoral).flatMap { method -> [Finding] in
      guard case .table = method.lines.origin, method.method.wantsFuel else { return [] }
      return balance.fuels.filter { $0.kind.isFossil && $0.parts.isEmpty }.compactMap { fuel in
        finding(method, fuel, balance, bounds)
      }
    }
  }

  private func finding(
    _ method: MethodAccount, _ fuel: Fuel, _ balance: EnergyBalance, _ bounds: CheckBounds
  ) -> Finding? {
    let lines = (0..<method.count).filter { method.lines.fuels[$0] == fuel.id }
    let activity = method.lines.activity
    guard let largest = lines.max(by: { activity[$0] < activity[$1] }),
      let available = available(fuel, balance), available > 0
    else { return nil }
    let sum = lines.map { activity[$0] }.reduce(0, +)
    guard sum > available * (1 + bounds.balanceGap) else { return nil }
    let arguments: [String: Finding.Argument] = [
      "method": .name(method.method.name), "fuel": .name(fuel.name), "sum": .text(sum.tidy),
      "available": .text(available.tidy), "unit": .text(fuel.unit.symbol),
    ]
    return finding(.tableExceedsBalance, arguments, at: method.lines.place(largest))
  }

  /// What the balance burns, turns into other fuels and uses otherwise, in the fuel's own unit.
  private func available(_ fuel: Fuel, _ balance: EnergyBalance) -> Double? {
    guard let factor = balance.unit(of: fuel.id)?.factor(to: fuel.unit) else { return nil }
    let used = balance.rows.filter { $0.treatment == .combusted || $0.isBurntSum }
      .filter { !$0.isBurntSum || balance.standsForItsParts($0, fuel) }
    let sum = used.map { max(0, Double($0.sign) * balance.quantity($0.id, fuel.id)) }.reduce(0, +)
    return sum * factor
  }
}

extension Finding.Code {
  static let tableExceedsBalance: Self = "table-exceeds-balance"
}
