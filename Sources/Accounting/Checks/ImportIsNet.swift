import Findings
import Inventories
import Quantities
import Regulations

/// Indirect emissions are those of electricity brought in, net: what is generated here is burnt
/// here, and its fuel is in the direct total already.
struct ImportIsNet: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.importNotNet: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance, let bounds = account.bounds else { return [] }
    return account.methods(.indirect).compactMap { method in
      guard case .table = method.lines.origin,
        let fuel = balance.fuels.first(where: { $0.kind == .electricity }),
        let net = net(fuel, balance)
      else { return nil }
      let isOfFuel = method.method.balanceLines.contains { $0.fuels.contains(fuel) }
      let lines = (0..<method.count).filter { line in
        let own = method.lines.fuels[line]
        return own == fuel.id || own.isEmpty && isOfFuel
      }
      let sum = lines.map { method.lines.activity[$0] }.reduce(0, +)
      guard let first = lines.first, abs(sum - net) > bounds.balanceGap * abs(net) else {
        return nil
      }
      let arguments: [String: Finding.Argument] = [
        "sum": .text(sum.tidy), "net": .text(net.tidy), "unit": .text(fuel.unit.symbol),
      ]
      return finding(.importNotNet, arguments, at: method.lines.place(first))
    }
  }

  /// What comes in less what goes out; what goes out is negative in the table.
  private func net(_ fuel: Fuel, _ balance: EnergyBalance) -> Double? {
    let roles: [BalanceRow.Role] = [.inflow, .import, .outflow, .export]
    let rows = balance.rows.filter { row in row.role.map(roles.contains) ?? false }
    guard let factor = balance.unit(of: fuel.id)?.factor(to: fuel.unit),
      rows.contains(where: { balance[$0.id, fuel.id] != nil })
    else { return nil }
    return rows.map { balance.quantity($0.id, fuel.id) }.reduce(0, +) * factor
  }
}

extension Finding.Code {
  static let importNotNet: Self = "import-not-net"
}
