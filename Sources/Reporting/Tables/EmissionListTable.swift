import Accounting
import Documents
import Inventories
import Regulations

/// The summary of an enterprise's report (排放量汇总表): a source category and gas a row, in tonnes,
/// with the total without and with purchased electricity and heat.
struct EmissionListTable: ReportTable {
  static let id = "emission-list"

  func tables(in context: ReportContext) -> [Table] {
    guard let tree = context.account.tree else { return [] }
    let writer = EmissionListRows(tree: tree, context: context)
    return [
      Table(
        id: .emissionList, title: context.label("table-emission-list"), columns: writer.columns,
        rows: writer.rows, notes: [context.label("note-summary-keys")])
    ]
  }
}

/// Writes the rows of the summary of an enterprise's report, each a formula over calculation tables.
struct EmissionListRows {
  private let context: ReportContext
  private let direct: [Source]
  private let indirect: [Source]

  /// What a category emits of a gas, or the key that stands for it.
  private struct Source {
    let category: Regulations.Category
    let figure: Figure
  }

  private enum Figure {
    case emission(gas: String, mass: Double, SheetFormula)
    case key(NotationEntry)
  }

  init(tree: CategoryTree, context: ReportContext) {
    self.context = context
    let totals = context.account.totals
    let categories = tree.categories
    direct = categories.filter { !tree.isMemo($0.code) }
      .flatMap { Self.sources($0, .sectoral, totals.direct, context) }
    indirect = categories.filter { tree.isMemo($0.code) }
      .flatMap { Self.sources($0, .indirect, totals.indirect, context) }
  }

  private static func sources(
    _ category: Regulations.Category, _ approach: Method.Approach,
    _ masses: [String: [String: Double]], _ context: ReportContext
  ) -> [Source] {
    let account = context.account
    let emissions = account.totals.gases.compactMap { gas in
      masses[gas]?[category.code].map {
        Figure.emission(gas: gas, mass: $0, context.lineSum(category.code, gas, approach))
      }
    }
    let keys = account.inventory.notation.filter { $0.category.value == category.code }
    return (emissions + keys.map(Figure.key)).map { Source(category: category, figure: $0) }
  }

  var columns: [Table.Column] {
    [
      Table.Column(id: "code", heading: context.label("column-code")),
      Table.Column(id: "name", heading: context.label("column-source-category")),
      Table.Column(id: "gas", heading: context.label("column-gas")),
      Table.Column(id: "mass", heading: context.label("column-mass"), unit: "t", role: .computed),
      Table.Column(id: "potential", heading: context.label("column-potential"), role: .factor),
      Table.Column(
        id: "equivalent", heading: context.label("column-equivalent"),
        unit: "tCO2e[\(context.account.gwp.id)]", role: .computed),
    ]
  }

  var rows: [Table.Row] {
    let sources = direct + indirect
    let items = sources.enumerated().map { row($0.element, at: $0.offset) }
    let totals = context.account.totals
    let without = total(
      context.entityLabel("row-total-without-indirect"), rows: 0..<direct.count,
      value: totals.directEquivalent)
    guard context.account.hasIndirect else { return items + [without] }
    return items + [
      without,
      total(
        context.entityLabel("row-total-with-indirect"), rows: 0..<sources.count,
        value: totals.withIndirect),
    ]
  }

  private func row(_ source: Source, at index: Int) -> Table.Row {
    let names: [Cell] = [.text(source.category.code), .text(context.name(source.category.name))]
    switch source.figure {
    case .key(let entry):
      return Table.Row(
        names + [
          .text(entry.gas.value), .notationKey(entry.key.rawValue, comment: entry.reason), .empty,
          .empty,
        ])
    case .emission(let gas, let mass, let formula):
      let potential = context.account.totals.potential(of: gas)
      let own = CellAddress(.emissionList, row: index, column: "mass")
      let factor = CellAddress(.emissionList, row: index, column: "potential")
      return Table.Row(
        names + [
          .text(gas), .formula(formula, cached: mass, .mass, role: .computed),
          .formula("\(context.potentialAddress(gas))", cached: potential, .full, role: .factor),
          .formula("\(own)*\(factor)", cached: mass * potential, .mass, role: .computed),
        ])
    }
  }

  private func total(_ name: String, rows: Range<Int>, value: Double) -> Table.Row {
    let range = CellRange.column("equivalent", of: .emissionList, rows: rows)
    let cell: Cell =
      range.map { .formula("SUM(\($0))", cached: value, .mass, role: .total) } ?? .empty
    return Table.Row(
      [.empty, .text(name), .empty, .empty, .empty, cell], role: .total)
  }
}

extension Table.ID {
  static let emissionList: Self = "emission-list"
}
