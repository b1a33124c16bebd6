import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// What the checks found, in words.
struct FindingsTable: ReportTable {
  static let id = "findings"
  /// What only helps whoever edits the files, and says nothing of the inventory.
  private static let onlyForEditors: Set<Finding.Code> = ["other-encoding"]

  func tables(in context: ReportContext) -> [Table] {
    let findings = context.orderedFindings.filter { !Self.onlyForEditors.contains($0.code) }
    let nothing = Table.Row([.empty, .empty, .text(context.label("no-findings"))])
    let rows = findings.enumerated().map { index, finding in
      Table.Row([
        .number(Double(index + 1), .plain),
        .text(context.label("severity-\(finding.severity.rawValue)")),
        .text(context.words.fact(of: finding, in: context.language)),
        .text(context.words.remedy(of: finding, in: context.language)),
        .text(answers(to: finding, context)),
        .text(finding.place?.description ?? ""),
      ])
    }
    return [
      Table(
        id: "findings", title: context.label("table-findings"),
        columns: [
          Table.Column(id: "number", heading: context.label("column-number"), alignment: .center),
          Table.Column(
            id: "severity", heading: context.label("column-severity"), alignment: .center),
          Table.Column(
            id: "fact", heading: context.label("column-fact"), preferredWidth: .sentence),
          Table.Column(
            id: "remedy", heading: context.label("column-remedy"), preferredWidth: .remark),
          Table.Column(
            id: "answer", heading: context.label("column-answer"), preferredWidth: .remark),
          Table.Column(id: "place", heading: context.label("column-place"), role: .note),
        ], rows: rows.isEmpty ? [nothing] : rows)
    ]
  }
}

extension FindingsTable {
  /// What the inventory answers to a finding, with the name of who does.
  fileprivate func answers(to finding: Finding, _ context: ReportContext) -> String {
    context.account.inventory.answers.filter { $0.answers(finding) }
      .map { answer in
        context.label(
          "answer-by", ["answer": .text(answer.answer), "person": .text(answer.person)])
      }
      .joined(separator: "\n")
  }
}
