import Accounting
import Documents
import Findings
import Regulations

/// The GWP of every gas that occurs; formulas refer to it.
struct PotentialsTable: ReportTable {
  static let id = "potentials"

  func tables(in context: ReportContext) -> [Table] {
    let gwp = context.account.gwp
    let rows = context.account.totals.gases.map { gas in
      Table.Row([
        .text(gas),
        gwp.values[gas].map { .number($0, .full, role: .factor) } ?? .notationKey("NE"),
        .text(context.name(gwp.name)),
        .text(context.citation(gwp.citation, standing: gwp.standing)),
      ])
    }
    return [
      Table(
        id: .potentials, title: context.label("table-potentials"),
        columns: [
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(
            id: "potential", heading: context.label("column-potential"), unit: "tCO2e/t",
            role: .factor),
          Table.Column(id: "set", heading: context.label("column-gwp-set")),
          Table.Column(id: "source", heading: context.label("column-source")),
        ], rows: rows)
    ]
  }
}
