import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The top sectors for a chart: a category of the second-deepest level a row, a gas a column.
struct SectorsTable: ReportTable {
  static let id = "sectors"

  func tables(in context: ReportContext) -> [Table] {
    guard let tree = context.account.tree else { return [] }
    let totals = context.account.totals
    let gases = totals.gases.filter { totals.direct[$0] != nil }
    let categories = Self.shown(in: tree, totals)
    guard !categories.isEmpty else { return [] }
    let summary = SummaryLayout(tree)
    let rows = categories.compactMap { category -> Table.Row? in
      guard let row = summary.row(of: category.code) else { return nil }
      return Table.Row(
        [.text(context.name(category.name))]
          + gases.map { cell(row, category, $0, totals, tree, context) })
    }
    return [
      Table(
        id: "sectors", title: context.label("table-sectors"),
        columns: [Table.Column(id: "name", heading: context.label("column-category"))]
          + gases.map {
            Table.Column(
              id: .gas($0), heading: $0,
              unit: context.equivalentUnit,
              role: .computed)
          }, rows: rows)
    ]
  }

  /// Below fuel combustion its sectors, elsewhere the groups themselves.
  static func shown(in tree: CategoryTree, _ totals: Totals) -> [Regulations.Category] {
    let groups = tree.categories.filter { $0.level == 2 && !tree.isMemo($0.code) }
    return groups.flatMap { group -> [Regulations.Category] in
      let children = tree.children(of: group.code)
      let isSplit = children.contains { !tree.children(of: $0.code).isEmpty }
      return isSplit ? children : [group]
    }.filter { totals.equivalent(in: tree, below: $0.code) != nil }
  }

  private func cell(
    _ row: Int, _ category: Regulations.Category, _ gas: String, _ totals: Totals,
    _ tree: CategoryTree, _ context: ReportContext
  ) -> Cell {
    guard let mass = totals.mass(of: gas, in: tree, below: category.code) else {
      return .empty
    }
    let address = CellAddress(.summary, row: row, column: .gas(gas))
    let scale: SheetFormula = gas == "CO2" ? "" : context.totalUnit.divisor
    return .formula(
      "\(address)*\(context.potentialAddress(gas))\(scale)",
      cached: mass * totals.potential(of: gas) / context.totalUnit.scale, .total, role: .computed)
  }
}
