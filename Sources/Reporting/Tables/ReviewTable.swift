import Accounting
import Documents
import Findings
import Inventories
import Parsing

/// The review record: what was asked, answered and concluded.
struct ReviewTable: ReportTable {
  static let id = "review"

  func tables(in context: ReportContext) -> [Table] {
    let entries = context.account.inventory.review
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { entry in
      Table.Row([
        .text(entry.number), .text(context.label("review-state-\(entry.state.rawValue)")),
        .text(context.label("review-flag-\(entry.flag.rawValue)")),
        .text([entry.subject, entry.cell].filter { !$0.isEmpty }.joined(separator: "\n")),
        .text(entry.question), .text(entry.answer),
        .text([entry.conclusion, entry.reason].filter { !$0.isEmpty }.joined(separator: "\n")),
        .text([entry.person, entry.date].joined(separator: "\n")),
      ])
    }
    return [
      Table(
        id: "review", title: context.label("table-review"),
        columns: [
          column("number", context), column("state", context), column("flag", context),
          column("subject", context), column("question", context, width: .remark),
          column("answer", context, width: .remark),
          column("conclusion", context, width: .remark), column("person", context),
        ], rows: rows)
    ]
  }

  private func column(
    _ key: String, _ context: ReportContext, width: Int? = nil
  ) -> Table.Column {
    let heading = TableSpec.review.column(key)?.name
    return Table.Column(
      id: Table.Column.ID(rawValue: key), heading: heading.map(context.name) ?? key,
      preferredWidth: width)
  }
}
