import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// What regulation of its own the inventory used, beside the library's.
struct OverlaysTable: ReportTable {
  static let id = "overlays"

  func tables(in context: ReportContext) -> [Table] {
    let overlays = context.account.regulation.overlays
    guard !overlays.isEmpty else { return [] }
    let rows = overlays.map { entry in
      Table.Row([
        .text(entry.subject),
        .text(context.label(entry.replaces ? "overlay-replaces" : "overlay-adds")),
        .text(context.shortPlace(entry.place)),
      ])
    }
    return [
      Table(
        id: "overlays", title: context.label("table-overlays"),
        columns: [
          Table.Column(id: "subject", heading: context.label("column-subject")),
          Table.Column(id: "effect", heading: context.label("column-effect")),
          Table.Column(id: "place", heading: context.label("column-place"), role: .note),
        ], rows: rows)
    ]
  }
}
