import Accounting
import Documents
import Findings
import Quantities
import Regulations

/// What a guideline has reported beside emissions (辅助参数和排放强度): figures that never add up.
struct FiguresTable: ReportTable {
  static let id = "figures"

  func tables(in context: ReportContext) -> [Table] {
    let writer = FigureRows(context)
    let rows = writer.rows
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "figures", title: context.label("table-figures"), columns: writer.columns,
        rows: rows, notes: [context.label("note-figures")])
    ]
  }
}

/// Writes the rows; each figure is the cell of its calculation, beside that of the year before where
/// there was one.
private struct FigureRows {
  private let context: ReportContext
  /// The figures of the year before, by their lines.
  private let before: [String: AuxiliaryFigure]

  init(_ context: ReportContext) {
    self.context = context
    before = context.account.previous?.figures.byLine ?? [:]
  }

  var columns: [Table.Column] {
    [
      Table.Column(id: "name", heading: context.label("column-figure")),
      Table.Column(id: "item", heading: context.label("column-item")),
      Table.Column(id: "value", heading: context.label("column-value"), role: .computed),
    ] + earlier + [
      Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      Table.Column(id: "standing", heading: context.label("column-basis"), alignment: .center),
    ]
  }

  private var earlier: [Table.Column] {
    guard !before.isEmpty, let year = context.account.previous?.year else { return [] }
    return [
      Table.Column(
        id: "before", heading: context.label("column-of-year", ["year": .count(year)]),
        role: .computed)
    ]
  }

  var rows: [Table.Row] {
    context.account.methods(.figure).flatMap { account in
      context.layout(of: account).counted.map { row(of: $0, in: account) }
    }
  }

  private func row(of line: Int, in account: MethodAccount) -> Table.Row {
    let layout = context.layout(of: account)
    let category = context.categoryName(account.lines.categories[line])
    let item = [category, context.lineTitle(line, of: account)].filter { !$0.isEmpty }
    let cell = CellAddress(layout.id, row: layout.row(of: line) ?? 0, column: "result")
    let style = style(of: account.unit)
    let own: [Cell] = [
      .text(context.name(account.method.name)), .text(item.joined(separator: " · ")),
      .formula("\(cell)", cached: account.results[line], style, role: .computed),
    ]
    return Table.Row(
      own + earlier(account.figureID(line), account.unit, style) + [
        .text(context.unitName(account.unit)),
        .text(context.basisName(.library(account.method.standing))),
      ])
  }

  /// As many decimals as the guideline wants of the unit.
  private func style(of unit: Unit) -> NumberStyle {
    context.account.guideline.precision?.decimals(of: unit).map { .decimals($0) } ?? .quantity
  }

  private func earlier(_ id: String, _ unit: Unit, _ style: NumberStyle) -> [Cell] {
    guard !before.isEmpty else { return [] }
    guard let figure = before[id], figure.unit == unit.symbol else { return [.empty] }
    return [.number(figure.value, style, role: .computed)]
  }
}
