import Accounting
import Documents
import Findings
import Quantities
import Regulations

/// What a guideline has reported beside emissions (辅助参数和排放强度): figures that never add up.
struct FiguresTable: ReportTable {
  static let id = "figures"

  func tables(in context: ReportContext) -> [Table] {
    let rows = context.account.methods(.figure).flatMap { account in
      context.layout(of: account).counted.map { row(of: $0, in: account, context) }
    }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "figures", title: context.label("table-figures"), columns: columns(context),
        rows: rows, notes: [context.label("note-figures")])
    ]
  }

  /// That of the year before stands only where there was one.
  private func columns(_ context: ReportContext) -> [Table.Column] {
    let before = figuresBefore(context).isEmpty ? nil : context.account.previous?.year
    return [
      Table.Column(id: "name", heading: context.label("column-figure")),
      Table.Column(id: "item", heading: context.label("column-item")),
      Table.Column(id: "value", heading: context.label("column-value"), role: .computed),
    ]
      + (before.map { year in
        [
          Table.Column(
            id: "before", heading: context.label("column-of-year", ["year": .count(year)]),
            role: .computed)
        ]
      } ?? []) + [
        Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
        Table.Column(id: "standing", heading: context.label("column-basis"), alignment: .center),
      ]
  }

  private func figuresBefore(_ context: ReportContext) -> [String: AuxiliaryFigure] {
    context.account.previous?.figures.byLine ?? [:]
  }

  private func row(
    of line: Int, in account: MethodAccount, _ context: ReportContext
  ) -> Table.Row {
    let layout = context.layout(of: account)
    let category = context.categoryName(account.lines.categories[line])
    let item = [category, context.lineTitle(line, of: account)].filter { !$0.isEmpty }
    let cell = CellAddress(layout.id, row: layout.row(of: line) ?? 0, column: "result")
    let style = style(of: account.unit, context)
    let names: [Cell] = [
      .text(context.name(account.method.name)), .text(item.joined(separator: " · ")),
      .formula("\(cell)", cached: account.results[line], style, role: .computed),
    ]
    return Table.Row(
      names + before(account.figureID(line), account.unit, style, context) + [
        .text(context.unitName(account.unit)),
        .text(context.basisName(.library(account.method.standing))),
      ])
  }

  /// As many decimals as the guideline wants of the unit.
  private func style(of unit: Unit, _ context: ReportContext) -> NumberStyle {
    context.account.guideline.precision?.decimals(of: unit).map { .decimals($0) } ?? .quantity
  }

  private func before(
    _ id: String, _ unit: Unit, _ style: NumberStyle, _ context: ReportContext
  ) -> [Cell] {
    let before = figuresBefore(context)
    guard !before.isEmpty else { return [] }
    guard let figure = before[id], figure.unit == unit.symbol else { return [.empty] }
    return [.number(figure.value, style, role: .computed)]
  }
}
