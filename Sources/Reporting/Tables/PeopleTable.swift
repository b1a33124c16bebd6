import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// Who prepared, reviewed and approved, with room to sign.
struct PeopleTable: ReportTable {
  static let id = "people"

  func tables(in context: ReportContext) -> [Table] {
    let people = context.account.inventory.people
    let rows = Person.Role.allCases.map { role -> Table.Row in
      let person = people.first { $0.role == role }
      return Table.Row([
        .text(context.label("role-\(role.rawValue)")), .text(person?.name ?? ""),
        .text(person?.date ?? ""),
      ])
    }
    return [
      Table(
        id: "people", title: context.label("table-people"),
        columns: [
          Table.Column(id: "role", heading: context.label("column-role")),
          Table.Column(
            id: "name", heading: context.label("column-name"), preferredWidth: .signature),
          Table.Column(
            id: "date", heading: context.label("column-date"), preferredWidth: .signature),
        ], rows: rows)
    ]
  }
}
