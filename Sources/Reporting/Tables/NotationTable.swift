import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// Categories without a number, each with its key and reason.
struct NotationTable: ReportTable {
  static let id = "notation"

  func tables(in context: ReportContext) -> [Table] {
    let entries = context.account.inventory.notation
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { entry in
      Table.Row([
        .text(entry.category.value), .text(context.categoryName(entry.category.value)),
        .text(entry.gas.value), .notationKey(entry.key.rawValue),
        .text(context.label("key-\(entry.key.rawValue)")), .text(entry.countedIn),
        .text(entry.reason),
      ])
    }
    return [
      Table(
        id: "notation", title: context.label("table-notation"),
        columns: [
          Table.Column(id: "code", heading: context.label("column-code")),
          Table.Column(id: "name", heading: context.label("column-category")),
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(id: "key", heading: context.label("column-key"), alignment: .center),
          Table.Column(id: "meaning", heading: context.label("column-meaning")),
          Table.Column(
            id: "counted-in", heading: context.label("column-counted-in"), role: .note),
          Table.Column(id: "reason", heading: context.label("column-reason"), role: .note),
        ], rows: rows)
    ]
  }
}
