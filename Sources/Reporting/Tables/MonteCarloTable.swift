import Accounting
import Documents
import Findings
import Regulations
import Uncertainties

/// What Monte Carlo came to: mean, spread and the middle 95 % of every category, of its gases where
/// it has several, and of the total.
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
    return Table(
      id: "monte-carlo", title: context.label("table-monte-carlo"),
      columns: [
        Table.Column(
          id: "category", heading: context.label("column-category"), preferredWidth: .term),
        Table.Column(id: "gas", heading: context.label("column-gas")),
      ] + numbers,
      rows: outcome.categories.flatMap { rows(of: $0.code, $0.interval, in: context) } + [
        Table.Row(
          [.text(context.label("row-direct-total")), .empty] + cells(outcome.total), role: .total)
      ],
      notes: [
        context.label(
          "monte-carlo-note", ["draws": .count(draws), "seed": .text("\(seed)")])
      ])
  }

  /// A category over all gases, and gas by gas where it has several of its own.
  private func rows(
    of code: String, _ interval: Interval, in context: ReportContext
  ) -> [Table.Row] {
    let depth = (context.account.tree?[code]?.level ?? 1) - 1
    let own = zip(context.propagation?.model.rows ?? [], outcome.rows)
      .filter { $0.0.category == code }
    let gases = own.count > 1 ? own : []
    let name: Cell = .text("\(code) \(context.categoryName(code))")
    let gas = own.count == 1 ? own[0].0.gas : ""
    return [Table.Row([name, .text(gas)] + cells(interval), indentation: depth)]
      + gases.map { row, interval in
        Table.Row([.empty, .text(row.gas)] + cells(interval), indentation: depth)
      }
  }

  private func cells(_ interval: Interval) -> [Cell] {
    [interval.mean, interval.deviation, interval.lower, interval.upper]
      .map { .number($0, .mass, role: .computed) }
  }
}
