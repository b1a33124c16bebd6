import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The checks that had nothing to compare the account with.
struct UnappliedTable: ReportTable {
  static let id = "unapplied"

  func tables(in context: ReportContext) -> [Table] {
    let rows = context.account.unappliedChecks.map { check in
      Table.Row([
        .text(context.label(check.looksLabel)),
        .text(context.label(check.needLabel)),
      ])
    }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "unapplied", title: context.label("table-unapplied"),
        columns: [
          Table.Column(
            id: "check", heading: context.label("column-check"), preferredWidth: .sentence),
          Table.Column(
            id: "need", heading: context.label("column-need"), preferredWidth: .sentence),
        ], rows: rows)
    ]
  }
}
