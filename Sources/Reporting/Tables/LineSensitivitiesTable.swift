import Accounting
import Documents
import Findings
import Formulas
import Quantities
import Regulations
import Uncertainties

/// What each source does to each line (来源对条目的灵敏度), live: derivative times value.
///
/// `SensitivitiesTable` makes it beside its own, of the same effects.
struct LineSensitivitiesTable {
  let sensitivities: LineSensitivities
  let model: UncertaintyModel

  func table(in context: ReportContext) -> Table {
    Table(
      id: .lineSensitivities, title: context.label("table-line-sensitivities"),
      columns: columns(context),
      rows: sensitivities.rows.enumerated().map { row($0.offset, $0.element, context) },
      notes: [context.label("note-line-sensitivities")])
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    let equivalent = context.label("unit-tonnes", ["set": .text(context.account.gwp.id)])
    return [
      Table.Column(id: "code", heading: context.label("column-code")),
      Table.Column(id: "gas", heading: context.label("column-gas")),
      Table.Column(
        id: "number", heading: context.label("column-source-number"), role: .computed),
      Table.Column(id: "method", heading: context.label("column-method")),
      Table.Column(id: "line", heading: context.label("column-line")),
      Table.Column(id: "letter", heading: context.label("column-letter"), alignment: .center),
      Table.Column(
        id: "effect", heading: context.label("column-effect-on-line"), role: .computed),
      Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      Table.Column(
        id: "sensitivity", heading: context.label("column-sensitivity"), unit: equivalent,
        role: .computed),
    ]
  }

  private func row(
    _ index: Int, _ row: LineSensitivities.Row, _ context: ReportContext
  ) -> Table.Row {
    let line = model.lines[row.place]
    let method = model.methods[line.method]
    let own = line.row.map { model.rows[$0] }
    return Table.Row([
      .text(own?.category ?? ""), .text(own?.gas ?? ""),
      .number(Double(row.source + 1), .decimals(0), role: .computed),
      .text(context.name(method.method.name)), .text(context.lineTitle(line.line, of: method)),
      .text(method.bindings[row.letter].variable.letter.symbol.name),
      .formula(row.effect, cached: row.value, .mass, role: .computed),
      .text(method.unit.symbol), sensitivity(index, row, gas: own?.gas, context),
    ])
  }

  /// The effect in CO₂e; none for a line that only others go on with.
  private func sensitivity(
    _ index: Int, _ row: LineSensitivities.Row, gas: String?, _ context: ReportContext
  ) -> Cell {
    guard let gas else { return .empty }
    let effect = CellAddress(.lineSensitivities, row: index, column: "effect")
    return .formula(
      "\(effect)*\(context.potentialAddress(gas))",
      cached: row.value * context.account.totals.potential(of: gas), .mass, role: .computed)
  }
}
