import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The memo items (信息项): in no total.
struct MemoTable: ReportTable {
  static let id = "memo"

  func tables(in context: ReportContext) -> [Table] {
    let methods = context.account.methods(.memo) + context.account.methods(.indirect)
    let codes = context.account.tree?.categories.map(\.code) ?? []
    let entries = methods.flatMap { account in
      context.layout(of: account).masses.keys.map { (code: $0, account: account) }
    }
    let rows = entries.sorted {
      (codes.firstIndex(of: $0.code) ?? codes.count, $0.code, $0.account.method.id)
        < (codes.firstIndex(of: $1.code) ?? codes.count, $1.code, $1.account.method.id)
    }.map { row(of: $0.account, $0.code, context) }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "memo", title: context.label("table-memo"),
        columns: [
          Table.Column(id: "code", heading: context.label("column-code")),
          Table.Column(id: "name", heading: context.label("column-category")),
          Table.Column(id: "method", heading: context.label("column-method")),
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(
            id: "mass", heading: context.label("column-mass"), unit: "t", role: .computed),
          Table.Column(id: "counted-in", heading: context.label("column-counted-in")),
        ], rows: rows)
    ]
  }

  /// What a method comes to in a category.
  private func row(
    of account: MethodAccount, _ code: String, _ context: ReportContext
  ) -> Table.Row {
    let layout = context.layout(of: account)
    let total =
      account.method.approach == .indirect ? "row-with-indirect" : "counted-nowhere"
    return Table.Row(
      [
        .text(code), .text(context.categoryName(code)), .text(context.name(account.method.name)),
        .text(account.method.gas),
        .formula(
          layout.sum(of: "result", where: [("category", code)]) ?? "0",
          cached: layout.masses[code] ?? 0, .mass, role: .computed),
        .text(context.label(total)),
      ], role: .memo)
  }
}
