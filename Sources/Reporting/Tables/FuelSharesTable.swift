import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// CO₂ of fossil combustion by fuel, largest first.
struct FuelSharesTable: ReportTable {
  static let id = "fuel-shares"

  func tables(in context: ReportContext) -> [Table] {
    let burning = context.account.methods(.sectoral).filter {
      $0.lines.fuels.names.contains { !$0.isEmpty }
    }
    guard let account = burning.max(by: { $0.total < $1.total }) else { return [] }
    let fuels = masses(account).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !fuels.isEmpty else { return [] }
    let layout = context.layout(of: account)
    let rows = fuels.enumerated().map { index, fuel -> Table.Row in
      let name = context.fuelName(fuel.key)
      let own = CellAddress("fuel-shares", row: index, column: "mass")
      return Table.Row([
        .text(name),
        .formula(
          context.totalUnit.of(layout.sum(of: "result", where: [("fuel", name)]) ?? "0"),
          cached: fuel.value / context.totalUnit.scale, .total, role: .computed),
        account.total == 0
          ? .empty
          : .formula(
            "\(own)/(\(context.totalUnit.of("\(layout.total("result"))")))",
            cached: fuel.value / account.total, .share, role: .computed),
      ])
    }
    return [
      Table(
        id: "fuel-shares", title: context.label("table-fuel-shares"),
        columns: [
          Table.Column(id: "fuel", heading: context.label("column-fuel")),
          Table.Column(
            id: "mass", heading: account.method.gas, unit: context.carbonDioxideUnit,
            role: .computed),
          Table.Column(
            id: "share", heading: context.label("column-share-of-fuels"), role: .computed),
        ], rows: rows)
    ]
  }

  private func masses(_ account: MethodAccount) -> [String: Double] {
    (0..<account.count).filter(account.counts).reduce(into: [:]) { masses, line in
      masses[account.lines.fuels[line], default: 0] += account.results[line]
    }
  }
}
