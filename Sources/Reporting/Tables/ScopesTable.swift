import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The total by scope, with and without the indirect line.
struct ScopesTable: ReportTable {
  static let id = "scopes"

  func tables(in context: ReportContext) -> [Table] {
    let account = context.account
    let scopes = Set((account.methods(.sectoral) + account.methods(.indirect)).map(\.method.scope))
    let rows = scopes.sorted().map { scope -> Table.Row in
      let methods = (account.methods(.sectoral) + account.methods(.indirect))
        .filter { $0.method.scope == scope }
      let cells = methods.map { context.layout(of: $0).total("equivalent") }
      let formula = SheetFormula.sum(of: cells)
      let value = methods.map { $0.total * account.totals.potential(of: $0.method.gas) }.reduce(
        0, +)
      return Table.Row([
        .text(context.label("scope-\(scope)")),
        .formula(
          context.totalUnit.of(formula), cached: value / context.totalUnit.scale, .total,
          role: .computed),
      ])
    }
    guard let range = CellRange("scopes", rows: 0..<rows.count, column: "equivalent") else {
      return []
    }
    let total = Table.Row(
      [
        .text(context.label(account.hasIndirect ? "row-with-indirect" : "row-direct-total")),
        .formula(
          "SUM(\(range))", cached: account.totals.withIndirect / context.totalUnit.scale, .total,
          role: .total),
      ], role: .total)
    return [
      Table(
        id: .scopes, title: context.label("table-scopes"),
        columns: [
          Table.Column(id: "scope", heading: context.label("column-scope")),
          Table.Column(
            id: "equivalent", heading: context.label("column-equivalent"),
            unit: context.equivalentUnit,
            role: .computed),
        ], rows: rows + [total])
    ]
  }
}
