import Accounting
import Documents
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
        id: "figures", title: context.label("table-figures"),
        columns: [
          Table.Column(id: "name", heading: context.label("column-figure")),
          Table.Column(id: "item", heading: context.label("column-item")),
          Table.Column(id: "value", heading: context.label("column-value"), role: .computed),
          Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
          Table.Column(id: "standing", heading: context.label("column-basis"), alignment: .center),
        ], rows: rows, notes: [context.label("note-figures")])
    ]
  }

  private func row(
    of line: Int, in account: MethodAccount, _ context: ReportContext
  ) -> Table.Row {
    let layout = context.layout(of: account)
    let category = context.categoryName(account.lines.categories[line])
    let item = [category, context.lineTitle(line, of: account)].filter { !$0.isEmpty }
    let cell = CellAddress(layout.id, row: layout.row(of: line) ?? 0, column: "result")
    return Table.Row([
      .text(context.name(account.method.name)),
      .text(item.joined(separator: " · ")),
      .formula("\(cell)", cached: account.results[line], .quantity, role: .computed),
      .text(context.unitName(account.unit)),
      .text(context.basisName(.library(account.method.standing))),
    ])
  }
}
