import Accounting
import Documents
import Findings
import Regulations
import Uncertainties

/// What Monte Carlo came to: mean, spread and the middle 95 % of every category and gas.
struct MonteCarloTable {
  private let outcome: MonteCarlo.Outcome
  private let draws: Int
  private let seed: UInt64

  init(_ outcome: MonteCarlo.Outcome, _ draws: Int, _ seed: UInt64) {
    self.outcome = outcome
    self.draws = draws
    self.seed = seed
  }

  func table(in context: ReportContext) -> Table {
    let equivalent = context.label("unit-tonnes", ["set": .text(context.account.gwp.id)])
    let numbers = ["mean", "deviation", "lower", "upper"].map { id in
      Table.Column(
        id: Table.Column.ID(rawValue: id), heading: context.label("column-\(id)"),
        unit: equivalent, role: .computed)
    }
    let rows = context.propagation?.model.rows ?? []
    return Table(
      id: "monte-carlo", title: context.label("table-monte-carlo"),
      columns: [
        Table.Column(
          id: "category", heading: context.label("column-category"), preferredWidth: .term),
        Table.Column(id: "gas", heading: context.label("column-gas")),
      ] + numbers,
      rows: zip(rows, outcome.rows).map { row, interval in
        Table.Row(
          [
            .text("\(row.category) \(context.categoryName(row.category))"), .text(row.gas),
          ] + cells(interval))
      } + [
        Table.Row(
          [.text(context.label("row-direct-total")), .empty] + cells(outcome.total), role: .total)
      ],
      notes: [
        context.label(
          "monte-carlo-note", ["draws": .count(draws), "seed": .text("\(seed)")])
      ])
  }

  private func cells(_ interval: Interval) -> [Cell] {
    [interval.mean, interval.deviation, interval.lower, interval.upper]
      .map { .number($0, .mass, role: .computed) }
  }
}
