import Accounting
import Documents
import Findings
import Foundation
import Inventories
import Quantities
import Regulations

/// Figures that others published beside ours, with the difference split.
struct ReportedTable: ReportTable {
  static let id = "reported"

  func tables(in context: ReportContext) -> [Table] {
    let comparisons = context.account.reportedComparisons
    guard !comparisons.isEmpty else { return [] }
    let headings = [
      "published", "ours", "difference", "ratio", "by-factor", "by-boundary",
    ].map {
      Table.Column(
        id: Table.Column.ID(rawValue: $0), heading: context.label("column-\($0)"),
        role: $0 == "published" ? .input : .computed)
    }
    return [
      Table(
        id: "reported", title: context.label("table-reported"),
        columns: [
          Table.Column(id: "row", heading: context.label("column-item")),
          Table.Column(id: "fuel", heading: context.label("column-fuel")),
          Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
        ] + headings + [
          Table.Column(id: "source", heading: context.label("column-source"), role: .note)
        ],
        rows: comparisons.enumerated().map {
          row($0.offset, $0.element, style(of: $0.element, among: comparisons), context)
        },
        notes: [context.label("note-reported")])
    ]
  }

  /// Ours, difference, ratio, and the two parts of the difference.
  private static let computedColumns = 5

  private func row(
    _ index: Int, _ comparison: ReportedComparison, _ style: NumberStyle, _ context: ReportContext
  ) -> Table.Row {
    func own(_ column: Table.Column.ID) -> CellAddress {
      CellAddress("reported", row: index, column: column)
    }
    let published = comparison.figure.value
    var cells: [Cell] = [
      .text(subject(of: comparison, context)),
      .text(comparison.fuel.map { context.name($0.name) } ?? context.label("all-fuels")),
      .text(context.unitName(comparison.unit)), .number(published, style, role: .input),
    ]
    guard let ours = comparison.ours, let formula = formula(comparison, context) else {
      let rest = Array(repeating: Cell.notationKey("NE"), count: Self.computedColumns)
      return Table.Row(cells + rest + [.text(comparison.figure.source)])
    }
    cells += [
      .formula(formula, cached: ours, style, role: .computed),
      .formula(
        "\(own("published"))-\(own("ours"))", cached: published - ours, style, role: .computed),
      .formula(
        "IF(\(own("ours"))=0,0,\(own("published"))/\(own("ours")))",
        cached: ours == 0 ? 0 : published / ours, .decimals(4), role: .computed),
    ]
    cells += split(comparison, published, own, style)
    return Table.Row(cells + [.text(comparison.figure.source)])
  }

  /// The row of the balance, or the category.
  private func subject(of comparison: ReportedComparison, _ context: ReportContext) -> String {
    if let row = comparison.row { return context.name(row.name) }
    let code = comparison.figure.category
    return code.isEmpty ? context.label("row-total") : "\(code) \(context.categoryName(code))"
  }

  /// As many decimals for all figures in a unit as leave the largest of them six digits.
  private func style(
    of comparison: ReportedComparison, among all: [ReportedComparison]
  ) -> NumberStyle {
    let figures = all.filter { $0.unit == comparison.unit }.map { abs($0.figure.value) }
    let digits = Int(log10(max(1, figures.max() ?? 1)).rounded(.down)) + 1
    return .decimals(max(0, Self.digits - digits))
  }

  private static let digits = 6

  /// The part of the difference by factor and the part by boundary, from what is ours with and
  /// without what was taken out.
  private func split(
    _ comparison: ReportedComparison, _ published: Double,
    _ own: (Table.Column.ID) -> CellAddress, _ style: NumberStyle
  ) -> [Cell] {
    guard let byFactor = comparison.byFactor, let byBoundary = comparison.byBoundary,
      let ours = comparison.ours, let untouched = comparison.untouched, ours != 0
    else { return [.empty, .empty] }
    let share = (untouched / ours).neat
    return [
      .formula(
        "\(own("published"))-\(own("ours"))*\(share)", cached: byFactor, style, role: .computed),
      .formula("\(own("ours"))*(\(share)-1)", cached: byBoundary, style, role: .computed),
    ]
  }

  private func formula(
    _ comparison: ReportedComparison, _ context: ReportContext
  ) -> SheetFormula? {
    guard
      let account = context.account.methods.first(where: { $0.method.id == comparison.method.id }),
      let factor = account.unit.factor(to: comparison.unit)
    else { return nil }
    var tests: [(Table.Column.ID, String)] = []
    if let row = comparison.row { tests.append(("item", context.name(row.name))) }
    if let fuel = comparison.fuel { tests.append(("fuel", context.name(fuel.name))) }
    let category = comparison.figure.category
    guard !tests.isEmpty || category.isEmpty else {
      return categorySum(account, category, factor, context)
    }
    if tests.isEmpty {
      return "\(context.layout(of: account).total("result"))\(SheetFormula.scaling(by: factor))"
    }
    return context.layout(of: account).sum(of: "result", where: tests)
      .map { "\($0)\(SheetFormula.scaling(by: factor))" }
  }

  private func categorySum(
    _ account: MethodAccount, _ category: String, _ factor: Double, _ context: ReportContext
  ) -> SheetFormula? {
    let codes = context.layout(of: account).masses.keys.sorted().filter {
      context.account.tree?.lineage(of: $0).contains(category) ?? false
    }
    let sums = codes.compactMap {
      context.layout(of: account).sum(of: "result", where: [("category", $0)])
    }
    let joined = SheetFormula.sum(of: sums)
    return "(\(joined))\(SheetFormula.scaling(by: factor))"
  }
}
