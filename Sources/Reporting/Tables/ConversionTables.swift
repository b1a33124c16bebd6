import Accounting
import Documents
import Findings
import Regulations

/// The direct total in each other category system, leaf by leaf from the summary.
struct ConversionTables: ReportTable {
  static let id = "conversions"

  func tables(in context: ReportContext) -> [Table] {
    context.account.conversions.map { table($0, in: context) }
  }

  private func table(_ converted: ConvertedTotals, in context: ReportContext) -> Table {
    let writer = ConversionRows(converted: converted, context: context)
    return Table(
      id: writer.id,
      title: context.label("table-conversion", ["tree": .name(converted.tree.name)]),
      columns: [
        Table.Column(id: "code", heading: context.label("column-code")),
        Table.Column(id: "name", heading: context.label("column-category")),
        Table.Column(
          id: "equivalent", heading: context.label("column-equivalent"),
          unit: context.equivalentUnit,
          role: .computed),
        Table.Column(id: "from", heading: context.label("column-from"), role: .note),
      ], rows: writer.rows,
      notes: [
        context.citation(converted.conversion.citation, standing: converted.conversion.standing)
      ])
  }
}

/// Writes the rows of a conversion: those that have a number, parents as sums of children.
private struct ConversionRows {
  let converted: ConvertedTotals
  let context: ReportContext

  var id: Table.ID { Table.ID(rawValue: "conversion-\(converted.tree.id)") }

  private var totals: Totals { context.account.totals }

  private var shown: [Regulations.Category] {
    converted.tree.categories.filter { converted.equivalent(below: $0.code, totals) != nil }
  }

  var rows: [Table.Row] {
    let shown = shown
    let rows = shown.enumerated().map { index, category in row(index, category, shown) }
    let tops = shown.enumerated().filter { $0.element.parent == nil }
      .map { CellAddress(id, row: $0.offset, column: "equivalent") }
    let total = shown.filter { $0.parent == nil }
      .compactMap { converted.equivalent(below: $0.code, totals) }.reduce(0, +)
    return rows + [
      Table.Row(
        [
          .empty, .text(context.label("row-direct-total")),
          .formula(
            SheetFormula.sum(of: tops), cached: total / context.totalUnit.scale, .total,
            role: .total),
          .empty,
        ], role: .total)
    ]
  }

  private func row(
    _ index: Int, _ category: Regulations.Category, _ shown: [Regulations.Category]
  ) -> Table.Row {
    let value = converted.equivalent(below: category.code, totals) ?? 0
    let children = shown.enumerated().filter { $0.element.parent == category.code }
      .map { CellAddress(id, row: $0.offset, column: "equivalent") }
    let sources = sources(of: category.code)
    let formula =
      (children.isEmpty ? [] : [SheetFormula.sum(of: children)]) + sources.map(\.formula)
    let codes = sources.map(\.code).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return Table.Row(
      [
        .text(category.code), .text(context.name(category.name)),
        .formula(
          SheetFormula.sum(of: formula),
          cached: value / context.totalUnit.scale, .total, role: .computed),
        .text(codes.joined(separator: ", ")),
      ], role: children.isEmpty ? .item : .subtotal, indentation: category.level - 1)
  }

  private struct Source {
    let code: String
    let formula: SheetFormula
  }

  /// The summary's leaves that answer to a code, gas by gas.
  private func sources(of code: String) -> [Source] {
    guard let tree = context.account.tree else { return [] }
    let summary = tree.categories.filter { !tree.isMemo($0.code) }
    return totals.gases.flatMap { gas -> [Source] in
      (totals.direct[gas] ?? [:]).keys.sorted()
        .filter { converted.conversion.target(of: $0, gas: gas) == code }
        .compactMap { leaf in
          guard let row = summary.firstIndex(where: { $0.code == leaf }) else { return nil }
          let cell = CellAddress(.summary, row: row, column: .gas(gas))
          let scale: SheetFormula = gas == "CO2" ? "" : context.totalUnit.divisor
          return Source(
            code: leaf, formula: "\(cell)*\(context.potentialAddress(gas))\(scale)")
        }
    }
  }

}
