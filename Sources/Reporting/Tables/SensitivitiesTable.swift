import Accounting
import Documents
import Findings
import Inventories
import Regulations
import Uncertainties

/// What each source does to each category and gas (灵敏度), as far as it does anything, and, for a
/// sheet of its own, to each line.
struct SensitivitiesTable: ReportTable {
  static let id = "sensitivities"
  static let beside = ["line-sensitivities"]

  func tables(in context: ReportContext) -> [Table] {
    guard let propagation = context.propagation else { return [] }
    let model = propagation.model
    let lines = LineSensitivities(model, in: context)
    let count = lines.rows.count
    let equivalent = context.label("unit-tonnes", ["set": .text(context.account.gwp.id)])
    return [
      Table(
        id: .sensitivities, title: context.label("table-sensitivities"),
        columns: [
          Table.Column(id: "code", heading: context.label("column-code")),
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(
            id: "number", heading: context.label("column-source-number"), role: .computed),
          Table.Column(
            id: "name", heading: context.label("column-uncertain"),
            preferredWidth: .remark),
          Table.Column(id: "kind", heading: context.label("column-source-kind")),
          Table.Column(
            id: "sensitivity", heading: context.label("column-sensitivity"), unit: equivalent,
            role: .computed),
          Table.Column(
            id: "percent", heading: context.label("column-percent"), unit: "%", role: .computed),
          Table.Column(
            id: "square", heading: context.label("column-square"), unit: "(\(equivalent))²",
            role: .computed),
        ]
          + (propagation.table.baseTotal == nil
            ? []
            : [
              Table.Column(
                id: "trend", heading: context.label("column-trend-sensitivity"), role: .computed)
            ]),
        rows: model.terms.enumerated().map {
          row($0.offset, $0.element, propagation, count, context)
        },
        notes: [context.label("note-sensitivities")]),
      LineSensitivitiesTable(sensitivities: lines, model: model).table(in: context),
    ]
  }

  private func row(
    _ index: Int, _ term: UncertaintyModel.Term, _ propagation: Propagation, _ lines: Int,
    _ context: ReportContext
  ) -> Table.Row {
    let model = propagation.model
    let source = model.sources[term.source]
    let percent = CellAddress(.sensitivities, row: index, column: "percent")
    let sensitivity = CellAddress(.sensitivities, row: index, column: "sensitivity")
    let half = term.sensitivity * source.percent / 100
    return Table.Row(
      [
        .text(model.rows[term.row].category), .text(model.rows[term.row].gas),
        .number(Double(term.source + 1), .decimals(0), role: .computed),
        .text(context.name(source.name)),
        .text(context.label("source-kind-\(source.kind.rawValue)")),
        .formula(
          Self.sum(index, over: lines), cached: term.sensitivity, .mass, role: .computed),
        source.unlessUnknown(
          CellAddress(.uncertainSources, row: term.source, column: "percent"),
          "\(CellAddress(.uncertainSources, row: term.source, column: "percent"))",
          cached: source.percent, .percentage),
        source.unlessUnknown(
          percent, "(\(sensitivity)*\(percent)/100)^2", cached: half * half, .mass),
      ] + trend(index, term, propagation))
  }

  /// What the source does to the trend, as table 3.2 has it for the category and gas.
  private func trend(
    _ index: Int, _ term: UncertaintyModel.Term, _ propagation: Propagation
  ) -> [Cell] {
    guard let value = propagation.trendSensitivity(term) else { return [] }
    let own = CellAddress(.sensitivities, row: index, column: "sensitivity")
    func cell(_ row: Int, _ column: Table.Column.ID) -> CellAddress {
      CellAddress(.uncertainty, row: row, column: column)
    }
    let row = cell(term.row, "current")
    let moved: SheetFormula =
      switch propagation.model.sources[term.source].kind {
      case .activity: "SQRT(2)*\(cell(term.row, "sensitivity-b"))"
      case .factor: "\(cell(term.row, "sensitivity-a"))"
      }
    return [
      .formula(
        "IF(\(row)=0,0,\(moved)*\(own)/\(row))", cached: value, .sensitivity, role: .computed)
    ]
  }

  /// What the source of a row does to the lines of its category and gas, added up.
  private static func sum(_ index: Int, over lines: Int) -> SheetFormula {
    func range(_ column: Table.Column.ID) -> CellRange? {
      .column(column, of: .lineSensitivities, rows: 0..<lines)
    }
    func own(_ column: Table.Column.ID) -> CellAddress {
      CellAddress(.sensitivities, row: index, column: column)
    }
    guard let sum = range("sensitivity"), let codes = range("code"), let gases = range("gas"),
      let numbers = range("number")
    else { return "0" }
    return
      "SUMIFS(\(sum),\(codes),\(own("code")),\(gases),\(own("gas")),\(numbers),\(own("number")))"
  }
}
