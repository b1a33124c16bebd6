import Accounting
import Documents
import Findings
import Inventories
import Quantities
import Regulations
import Uncertainties

/// The values that may be off, how far, and what that does to the total; the percentages are to be
/// changed, and every other number follows.
struct UncertainSourcesTable: ReportTable {
  static let id = "uncertain-sources"

  func tables(in context: ReportContext) -> [Table] {
    guard let propagation = context.propagation else { return [] }
    let equivalent = context.label("unit-tonnes", ["set": .text(context.account.gwp.id)])
    let layout = SensitivityLayout(propagation.model)
    return [
      Table(
        id: .uncertainSources, title: context.label("table-uncertain-sources"),
        columns: [
          Table.Column(id: "number", heading: context.label("column-source-number")),
          Table.Column(
            id: "name", heading: context.label("column-uncertain"),
            preferredWidth: .remark),
          Table.Column(id: "kind", heading: context.label("column-source-kind")),
          Table.Column(id: "value", heading: context.label("column-value"), role: .reference),
          Table.Column(id: "unit", heading: context.label("column-unit")),
          Table.Column(
            id: "percent", heading: context.label("column-percent"), unit: "%", role: .input),
          Table.Column(id: "distribution", heading: context.label("column-distribution")),
          Table.Column(
            id: "half", heading: context.label("column-effect-on-total"), unit: equivalent,
            role: .computed),
          Table.Column(
            id: "square", heading: context.label("column-square"), unit: "(\(equivalent))²",
            role: .computed),
        ] + trendColumns(propagation, context) + [
          Table.Column(
            id: "origin", heading: context.label("column-uncertainty-origin"),
            preferredWidth: .remark, role: .reference)
        ],
        rows: propagation.model.sources.enumerated().map {
          row($0.offset, $0.element, propagation, layout, context)
        },
        notes: [context.label("note-uncertain-sources")])
    ]
  }

  private func trendColumns(
    _ propagation: Propagation, _ context: ReportContext
  ) -> [Table.Column] {
    guard propagation.table.baseTotal != nil else { return [] }
    return [
      Table.Column(
        id: "trend", heading: context.label("column-effect-on-trend"), unit: "%",
        role: .computed),
      Table.Column(
        id: "trend-square", heading: context.label("column-square"), unit: "%²", role: .computed),
    ]
  }

  private func row(
    _ index: Int, _ source: UncertainSource, _ propagation: Propagation,
    _ layout: SensitivityLayout, _ context: ReportContext
  ) -> Table.Row {
    let effect = propagation.effects[index]
    let half = CellAddress(.uncertainSources, row: index, column: "half")
    let percent = CellAddress(.uncertainSources, row: index, column: "percent")
    let sum: SheetFormula =
      layout.sensitivities(of: index).map { "SUM(\($0))*\(percent)/100" } ?? "0"
    return Table.Row(
      [
        .number(Double(index + 1), .decimals(0)), .text(context.name(source.name)),
        .text(context.label("source-kind-\(source.kind.rawValue)")),
        .number(source.value, .factor, role: .reference), .text(source.unit),
        source.spread == nil
          ? Cell(.empty, .percentage, role: .input)
          : .number(source.percent, .percentage, role: .input),
        .text(
          source.spread.map { context.label("distribution-\($0.distribution.rawValue)") } ?? ""),
        source.unlessUnknown(percent, sum, cached: effect, .mass),
        source.unlessUnknown(percent, "\(half)^2", cached: effect * effect, .mass),
      ] + trend(index, source, propagation, layout) + [.text(origin(source, context))])
  }

  /// What the source does to the trend, and the square of it.
  private func trend(
    _ index: Int, _ source: UncertainSource, _ propagation: Propagation,
    _ layout: SensitivityLayout
  ) -> [Cell] {
    guard let effect = propagation.trendEffects?[index] else { return [] }
    let own = CellAddress(.uncertainSources, row: index, column: "trend")
    let percent = CellAddress(.uncertainSources, row: index, column: "percent")
    let sum: SheetFormula =
      layout.sensitivities(of: index, "trend").map { "SUM(\($0))*\(percent)" } ?? "0"
    return [
      source.unlessUnknown(percent, sum, cached: effect, .sensitivity),
      source.unlessUnknown(percent, "\(own)^2", cached: effect * effect, .sensitivity),
    ]
  }

  /// Who says how uncertain a value is.
  private func origin(_ source: UncertainSource, _ context: ReportContext) -> String {
    switch source.spread?.origin {
    case .declared(let declared):
      context.label("uncertainty-declared", ["reason": .text(declared.reason)])
    case .range(let range, let citation):
      context.label(
        "uncertainty-range",
        [
          "low": .number(range.lowerBound), "high": .number(range.upperBound),
          "source": .text(context.citation(citation, standing: nil)),
        ])
    case .standard(let entry):
      [
        context.label(
          "uncertainty-default",
          ["source": .text(context.citation(entry.citation, standing: entry.standing))]),
        entry.note.map(context.name) ?? "",
      ].filter { !$0.isEmpty }.joined(separator: context.label("list-separator"))
    case nil: context.label("uncertainty-unknown")
    }
  }
}

extension UncertainSource {
  /// What follows from how uncertain the value is; blank while nobody says it, never zero.
  ///
  /// The formula is the same as for others once a percentage is typed into its cell.
  func unlessUnknown(
    _ percent: CellAddress, _ formula: SheetFormula, cached: Double, _ style: NumberStyle
  ) -> Cell {
    guard spread == nil else { return .formula(formula, cached: cached, style, role: .computed) }
    return Cell(
      .textFormula("IF(\(percent)=\"\",\"\",\(formula))", cached: ""), style, role: .computed)
  }
}
