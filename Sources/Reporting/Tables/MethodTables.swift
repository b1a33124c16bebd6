import Accounting
import Documents
import Findings
import Regulations
import Uncertainties

/// A table of one method, for a part of a report that repeats over methods.
protocol MethodTable: Sendable {
  /// The table, or `nil` where it would be empty.
  func table(of account: MethodAccount, in context: ReportContext) -> Table?
}

/// The values that the lines of a method use, with their sources.
struct MethodFactorsTable: MethodTable {
  func table(of account: MethodAccount, in context: ReportContext) -> Table? {
    let selections = account.bindings.flatMap(\.selections)
    let numbers = Set(selections.compactMap(context.factors.number))
    return FactorsTable().table(
      context.factors.entries.indices.filter { numbers.contains($0 + 1) },
      id: Table.ID(rawValue: "factors-\(account.method.id)"), in: context)
  }
}

/// What a method comes to by category, and how sure that is.
struct MethodUncertaintyTable: MethodTable {
  func table(of account: MethodAccount, in context: ReportContext) -> Table? {
    let rows = rows(of: account, context)
    guard account.method.approach == .sectoral, !rows.isEmpty else { return nil }
    return Table(
      id: Table.ID(rawValue: "uncertainty-\(account.method.id)"),
      title: context.label("table-uncertainty"),
      columns: [
        Table.Column(id: "category", heading: context.label("column-code")),
        Table.Column(id: "name", heading: context.label("column-category")),
        Table.Column(id: "gas", heading: context.label("column-gas")),
        Table.Column(
          id: "equivalent", heading: context.label("column-equivalent"), unit: "tCO2e",
          role: .computed),
        percent("activity-uncertainty", context), percent("factor-uncertainty", context),
        percent("combined-uncertainty", context),
      ], rows: rows)
  }

  private func percent(_ id: String, _ context: ReportContext) -> Table.Column {
    Table.Column(
      id: Table.Column.ID(rawValue: id), heading: context.label("column-\(id)"), unit: "%",
      role: .computed)
  }

  /// The rows of the table of Approach 1 to which the method's lines belong: each is of a category as
  /// a whole and stands once, below the first of its methods.
  private func rows(of account: MethodAccount, _ context: ReportContext) -> [Table.Row] {
    let categories = context.layout(of: account).masses
    let told = context.methods.prefix { $0.method.id != account.method.id }
      .filter { $0.method.approach == .sectoral && $0.method.gas == account.method.gas }
      .flatMap { context.layout(of: $0).masses.keys }
    let rows = context.propagation?.table.rows ?? []
    return rows.filter {
      $0.gas == account.method.gas && categories[$0.category] != nil && !told.contains($0.category)
    }
    .map { row in
      Table.Row([
        .text(row.category), .text(context.categoryName(row.category)), .text(row.gas),
        .number(row.value, .mass, role: .computed),
        .number(row.activity, .percentage, role: .computed),
        .number(row.factor, .percentage, role: .computed),
        .number(row.combined, .percentage, role: .computed),
      ])
    }
  }
}
