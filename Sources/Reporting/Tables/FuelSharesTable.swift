import Accounting
import Documents
import Findings
import Formulas
import Inventories
import Regulations

/// CO₂ of burning fossil fuels by fuel, largest first.
struct FuelSharesTable: ReportTable {
  static let id = "fuel-shares"

  func tables(in context: ReportContext) -> [Table] {
    let fossil = Set(context.account.regulation.fuels.values.filter(\.kind.isFossil).map(\.id))
    let burning = context.account.methods(.sectoral).filter { isBurning($0, fossil) }
    let fuels = masses(burning).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !fuels.isEmpty else { return [] }
    let layouts = burning.map(context.layout)
    let total = burning.map(\.total).compensatedSum
    let whole = context.totalUnit.of(
      SheetFormula.sum(of: layouts.map { "\($0.total("result"))" as SheetFormula }))
    let rows = fuels.enumerated().map { index, fuel -> Table.Row in
      let name = context.fuelName(fuel.key)
      let own = CellAddress("fuel-shares", row: index, column: "mass")
      let parts = layouts.compactMap { $0.sum(of: "result", where: [("fuel", name)]) }
      return Table.Row([
        .text(name),
        .formula(
          context.totalUnit.of(SheetFormula.sum(of: parts)),
          cached: fuel.value / context.totalUnit.scale, .total, role: .computed),
        total == 0
          ? .empty
          : .formula(
            "\(own)/(\(whole))", cached: fuel.value / total, .share, role: .computed),
      ])
    }
    return [
      Table(
        id: "fuel-shares", title: context.label("table-fuel-shares"), columns: columns(context),
        rows: rows)
    ]
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(id: "fuel", heading: context.label("column-fuel")),
      Table.Column(
        id: "mass", heading: "CO2", unit: context.carbonDioxideUnit, role: .computed),
      Table.Column(id: "share", heading: context.label("column-share-of-fuels"), role: .computed),
    ]
  }

  /// Whether a method is of the CO₂ of fossil fuels that are burnt, not used as raw material.
  private func isBurning(_ account: MethodAccount, _ fossil: Set<String>) -> Bool {
    let method = account.method
    guard method.gas == "CO2", method.wantsFuel, !method.isOfFeedstock else { return false }
    return !fossil.isDisjoint(with: account.lines.fuels.names)
  }

  private func masses(_ accounts: [MethodAccount]) -> [String: Double] {
    accounts.reduce(into: [:]) { masses, account in
      for line in 0..<account.count where account.counts(line) {
        masses[account.lines.fuels[line], default: 0] += account.results[line]
      }
    }
  }
}
