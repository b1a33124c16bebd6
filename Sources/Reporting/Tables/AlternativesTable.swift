import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The treatments that are judgements, with the tonnes they move and the total otherwise.
struct AlternativesTable: ReportTable {
  static let id = "alternatives"

  func tables(in context: ReportContext) -> [Table] {
    let alternatives = context.account.alternatives
    guard !alternatives.isEmpty else { return [] }
    let rows = alternatives.enumerated().map { row($0.offset, $0.element, context) }
    return [
      Table(
        id: "alternatives", title: context.label("table-alternatives"),
        columns: [
          Table.Column(id: "row", heading: context.label("column-item")),
          Table.Column(id: "fuel", heading: context.label("column-fuel")),
          Table.Column(
            id: "applied", heading: context.label("column-applied"), alignment: .center),
          Table.Column(
            id: "equivalent", heading: context.label("column-equivalent"), unit: "tCO2e",
            role: .computed),
          Table.Column(
            id: "alternative", heading: context.label("column-alternative"), alignment: .center),
          Table.Column(
            id: "otherwise", heading: context.label("column-otherwise"),
            unit: context.equivalentUnit,
            role: .computed),
          Table.Column(
            id: "reason", heading: context.label("column-reason"), preferredWidth: .sentence,
            role: .note),
        ], rows: rows)
    ]
  }

  private func row(
    _ index: Int, _ alternative: Alternative, _ context: ReportContext
  ) -> Table.Row {
    let treatment = alternative.treatment
    let use = treatment.alternative.map { context.label("use-\($0.rawValue)") } ?? "—"
    return Table.Row([
      .text(rowName(treatment, context)), .text(fuelName(treatment, context)),
      .text(context.label("use-\(treatment.applied.rawValue)")),
      .formula(
        lines(treatment, context), cached: alternative.equivalent, .mass, role: .computed),
      .text(use), otherwise(index, alternative, context), .text(context.name(treatment.reason)),
    ])
  }

  private func otherwise(
    _ index: Int, _ alternative: Alternative, _ context: ReportContext
  ) -> Cell {
    guard let value = alternative.totalOtherwise, let total = context.account.summary?.direct
    else { return .empty }
    let own = CellAddress("alternatives", row: index, column: "equivalent")
    let isCounted = alternative.treatment.applied == .combusted
    let wouldCount = alternative.treatment.alternative == .combusted
    let scale = context.totalUnit.scale
    let divisor = context.totalUnit.divisor
    let formula: SheetFormula =
      isCounted == wouldCount
      ? "\(total)"
      : isCounted ? "\(total)-\(own)\(divisor)" : "\(total)+\(own)\(divisor)"
    return .formula(formula, cached: value / scale, .total, role: .computed)
  }

  /// The lines of all methods that the treatment speaks of.
  private func lines(_ treatment: Treatment, _ context: ReportContext) -> SheetFormula {
    let account = context.account
    let cells = account.lines(of: treatment).compactMap { reference -> CellAddress? in
      let layout = context.layout(of: account.methods[reference.method])
      return layout.row(of: reference.line).map {
        CellAddress(layout.id, row: $0, column: "equivalent")
      }
    }
    return SheetFormula.sum(of: cells)
  }

  private func rowName(_ treatment: Treatment, _ context: ReportContext) -> String {
    let account = context.account
    let row = account.balance.flatMap {
      account.regulation.balanceRow(named: treatment.row.value, in: $0.layout)
    }
    return row.map { context.name($0.name) } ?? treatment.row.value
  }

  private func fuelName(_ treatment: Treatment, _ context: ReportContext) -> String {
    context.account.regulation.fuel(named: treatment.fuel.value).map { context.name($0.name) }
      ?? treatment.fuel.value
  }
}
