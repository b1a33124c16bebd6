import Accounting
import Documents
import Findings
import Inventories
import Regulations
import Uncertainties

/// What Monte Carlo came to: mean, spread and the middle 95 % of every category, of its gases where
/// it has several, and of the total.
struct MonteCarloTable: ReportTable {
  static let id = "monte-carlo"

  /// The table of the draws that the inventory declares, none when it declares none.
  func tables(in context: ReportContext) -> [Table] {
    guard let plan = context.account.inventory.sampling, let model = context.propagation?.model
    else { return [] }
    let outcome = MonteCarlo(model, draws: plan.draws, seed: plan.seed).outcomeInPlace()
    return [table(of: outcome, plan, in: context)]
  }

  /// The table of what was drawn.
  func table(of outcome: MonteCarlo.Outcome, _ plan: SamplingPlan, in context: ReportContext)
    -> Table
  {
    MonteCarloRows(outcome: outcome, plan: plan, context: context).table
  }
}

/// Writes the rows of Approach 2.
private struct MonteCarloRows {
  let outcome: MonteCarlo.Outcome
  let plan: SamplingPlan
  let context: ReportContext

  var table: Table {
    let names = [
      Table.Column(
        id: "category", heading: context.label("column-category"), preferredWidth: .term),
      Table.Column(id: "gas", heading: context.label("column-gas")),
    ]
    let note = context.label(
      "monte-carlo-note", ["draws": .count(plan.draws), "seed": .text("\(plan.seed)")])
    return Table(
      id: .monteCarlo, title: context.label("table-monte-carlo"), columns: names + numbers,
      rows: rows, notes: [note])
  }

  private var numbers: [Table.Column] {
    let equivalent = context.label("unit-tonnes", ["set": .text(context.account.gwp.id)])
    func column(_ id: String, _ unit: String) -> Table.Column {
      Table.Column(
        id: Table.Column.ID(rawValue: id), heading: context.label("column-\(id)"), unit: unit,
        role: .computed)
    }
    return ["mean", "deviation", "lower", "upper"].map { column($0, equivalent) }
      + ["below", "above"].map { column($0, "%") }
  }

  private var rows: [Table.Row] {
    let categories = outcome.categories.flatMap { parts(of: $0.code, $0.interval) }
    let total = Part(
      names: [.text(context.label("row-direct-total")), .empty], interval: outcome.total,
      depth: 0, role: .total)
    return (categories + [total]).enumerated().map { row($0.offset, $0.element) }
  }

  /// What a row is about, before it has a place.
  private struct Part {
    let names: [Cell]
    let interval: Interval
    let depth: Int
    var role = Table.Row.Role.item
  }

  /// A category over all gases, and gas by gas where it has several of its own.
  private func parts(of code: String, _ interval: Interval) -> [Part] {
    let depth = (context.account.tree?[code]?.level ?? 1) - 1
    let own = zip(context.propagation?.model.rows ?? [], outcome.rows)
      .filter { $0.0.category == code }
    let gases = own.count > 1 ? own : []
    let name: Cell = .text("\(code) \(context.categoryName(code))")
    let gas = own.count == 1 ? own[0].0.gas : ""
    return [Part(names: [name, .text(gas)], interval: interval, depth: depth)]
      + gases.map { row, interval in
        Part(names: [name, .text(row.gas)], interval: interval, depth: depth + 1)
      }
  }

  private func row(_ index: Int, _ part: Part) -> Table.Row {
    let interval = part.interval
    let tonnes: [Cell] = [interval.mean, interval.deviation, interval.lower, interval.upper]
      .map { .number($0, .mass, role: .computed) }
    return Table.Row(
      part.names + tonnes + [share(index, "lower", interval), share(index, "upper", interval)],
      role: part.role, indentation: part.depth)
  }

  /// How far an end of the interval lies from the mean, in per cent of the mean's size.
  private func share(_ row: Int, _ end: Table.Column.ID, _ interval: Interval) -> Cell {
    guard interval.mean != 0 else { return .empty }
    let value = end == "lower" ? interval.lower : interval.upper
    let (bound, mean) = (
      CellAddress(.monteCarlo, row: row, column: end),
      CellAddress(.monteCarlo, row: row, column: "mean")
    )
    return .formula(
      "100*(\(bound)-\(mean))/ABS(\(mean))",
      cached: 100 * (value - interval.mean) / abs(interval.mean), .percentage, role: .computed)
  }
}

extension Table.ID {
  fileprivate static let monteCarlo: Self = "monte-carlo"
}
