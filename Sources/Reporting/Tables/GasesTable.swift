import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The gases of the direct total with their potentials.
struct GasesTable: ReportTable {
  static let id = "gases"

  func tables(in context: ReportContext) -> [Table] {
    let totals = context.account.totals
    let gases = totals.gases.filter { totals.direct[$0] != nil }
    guard !gases.isEmpty else { return [] }
    let rows = gases.enumerated().map { index, gas -> Table.Row in
      let mass = CellAddress("gases", row: index, column: "mass")
      return Table.Row([
        .text(gas),
        .formula(sum(of: gas, in: context), cached: totals.mass(of: gas), .mass, role: .computed),
        .formula(
          "\(context.potentialAddress(gas))", cached: totals.potential(of: gas), .full,
          role: .factor),
        .formula(
          "\(mass)*\(context.potentialAddress(gas))",
          cached: totals.mass(of: gas) * totals.potential(of: gas), .mass, role: .computed),
      ])
    }
    let range = CellRange("gases", rows: 0..<gases.count, column: "equivalent")
    let total = Table.Row(
      [
        .text(context.label("row-direct-total")), .empty, .empty,
        range.map {
          .formula("SUM(\($0))", cached: totals.directEquivalent, .mass, role: .total)
        } ?? .empty,
      ], role: .total)
    return [
      Table(
        id: "gases", title: context.label("table-gases"),
        columns: [
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(
            id: "mass", heading: context.label("column-mass"), unit: "t", role: .computed),
          Table.Column(id: "potential", heading: context.label("column-potential"), role: .factor),
          Table.Column(
            id: "equivalent", heading: context.label("column-equivalent"),
            unit: "tCO2e[\(context.account.gwp.id)]", role: .computed),
        ], rows: rows + [total])
    ]
  }

  private func sum(of gas: String, in context: ReportContext) -> SheetFormula {
    let cells = context.account.methods(.sectoral).filter { $0.method.gas == gas }
      .map { context.layout(of: $0).total("result") }
    return SheetFormula.sum(of: cells)
  }
}
