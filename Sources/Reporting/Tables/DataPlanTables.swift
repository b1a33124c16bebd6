import Accounting
import Documents
import Findings
import Inventories
import Quantities
import Regulations

/// The data-quality control plan (数据质量控制计划): one table for each method, a row for each
/// parameter, with what the inventory says of it and blanks for what it does not.
struct DataPlanTables: ReportTable, MethodTable {
  static let id = "data-plan"

  func tables(in context: ReportContext) -> [Table] {
    context.account.methods.filter { $0.count > 0 }.compactMap { table(of: $0, in: context) }
  }

  func table(of account: MethodAccount, in context: ReportContext) -> Table? {
    let rows = DataPlanRows(account: account, context: context).rows
    guard !rows.isEmpty else { return nil }
    return Table(
      id: Table.ID(rawValue: "data-plan-\(account.method.id)"),
      title: context.name(account.method.name), columns: columns(context), rows: rows)
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    func column(
      _ id: String, _ key: String? = nil, width: Int? = nil, role: Cell.Role = .label
    ) -> Table.Column {
      Table.Column(
        id: Table.Column.ID(rawValue: id), heading: context.label("column-\(key ?? id)"),
        preferredWidth: width, role: role)
    }
    return [
      column("parameter", width: .term), column("for", "applies-to", width: .term),
      column("value", role: .reference), column("unit"), column("provenance"),
      column("how", "obtained-how", width: .term, role: .input),
      column("instrument", width: .signature, role: .input),
      column("accuracy", width: .signature, role: .input),
      column("frequency", width: .signature, role: .input),
      column("evidence", width: .remark, role: .input),
      column("missing", width: .signature, role: .input),
      column("cross-check", width: .signature, role: .input),
      column("responsible", width: .signature, role: .input),
    ]
  }
}

/// The other half of the plan, which is too wide for one page: how each parameter is measured, and what
/// is done where data are missing.
struct DataPlanMeasuringTables: ReportTable {
  static let id = "data-plan-measuring"

  func tables(in context: ReportContext) -> [Table] {
    DataPlanTables().tables(in: context).map { plan in
      let half = plan.showing(Self.columns, in: context)
      return Table(
        id: Table.ID(rawValue: "measuring-\(plan.id.rawValue)"), title: half.title,
        columns: half.columns, rows: half.rows)
    }
  }

  private static let columns = [
    "parameter", "for", "instrument", "accuracy", "frequency", "missing", "cross-check",
  ]
}
