import Findings
import Quantities
import Regulations

/// Supply and use of a fuel are about the same, whether a balance prints the statistical difference or leaves it
/// blank: a large one that is printed may be a plug for a slip elsewhere.
///
/// A printed difference is held against its parts with the other sums as well. Fuels of which no supply is
/// given are left alone.
struct DifferencesSmall: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.balanceDifference: .warning, .differencePrinted: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let balance = account.balance, let bounds = account.bounds,
      let row = balance.layout.rows.first(where: { $0.treatment == .difference })
    else { return [] }
    return balance.fuels.filter(\.parts.isEmpty).compactMap { fuel in
      finding(row, fuel, in: balance, bounds)
    }
  }

  private func finding(
    _ row: BalanceRow, _ fuel: Fuel, in balance: EnergyBalance, _ bounds: CheckBounds
  ) -> Finding? {
    let printed = balance[row.id, fuel.id].flatMap { $0.isPublished ? $0 : nil }
    guard let first = balance.suppliedCells(of: fuel).first,
      let difference = printed?.quantity ?? balance.sumOfParts(of: row, fuel: fuel),
      abs(difference) > balance.layout.tolerance
    else { return nil }
    let supply = balance.suppliedCells(of: fuel).map(\.quantity).filter { $0 > 0 }.reduce(0, +)
    guard abs(difference) > bounds.balanceGap * supply else { return nil }
    let arguments: [String: Finding.Argument] = [
      "fuel": .name(fuel.name), "row": .name(row.name), "difference": .text(difference.tidy),
      "supply": .text(supply.tidy), "unit": .text(first.unit.symbol),
    ]
    return printed.map { finding(.differencePrinted, arguments, at: $0.place) }
      ?? finding(.balanceDifference, arguments, at: first.place)
  }
}

extension EnergyBalance {
  /// What comes in of a fuel, or goes out: the parts of supply that have a number.
  fileprivate func suppliedCells(of fuel: Fuel) -> [Cell] {
    rows.filter { $0.role != nil }.compactMap { self[$0.id, fuel.id] }
      .filter { $0.quantity != 0 }
  }
}

extension Finding.Code {
  static let differencePrinted: Self = "difference-printed"
  static let balanceDifference: Self = "balance-difference"
}
