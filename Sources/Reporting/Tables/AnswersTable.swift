import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// Warnings answered.
struct AnswersTable: ReportTable {
  static let id = "answers"

  func tables(in context: ReportContext) -> [Table] {
    let answers = context.account.inventory.answers
    guard !answers.isEmpty else { return [] }
    return [
      Table(
        id: "answers", title: context.label("table-answers"),
        columns: [
          Table.Column(id: "code", heading: context.label("column-check")),
          Table.Column(id: "subject", heading: context.label("column-subject")),
          Table.Column(
            id: "answer", heading: context.label("column-answer"), preferredWidth: .sentence),
          Table.Column(id: "person", heading: context.label("column-name")),
        ],
        rows: answers.map {
          Table.Row([
            .text(looks(of: $0.code, context)), .text($0.subject), .text($0.answer),
            .text($0.person),
          ])
        })
    ]
  }

  /// What the check of a finding looks at; the code of a finding that no check of the account makes.
  private func looks(of code: String, _ context: ReportContext) -> String {
    let checks: [any Check] = Inventory.checks + EmissionAccount.checks
    let check = checks.first { $0.codes.keys.contains { $0.rawValue == code } }
    return check.map { context.label($0.looksLabel) } ?? code
  }
}
