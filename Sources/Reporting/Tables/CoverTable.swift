import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// What the report is of: entity, year, guideline, GWP set, totals at a glance.
struct CoverTable: ReportTable {
  static let id = "cover"

  func tables(in context: ReportContext) -> [Table] {
    let facts = entity(context) + accounting(context) + totals(context) + program(context)
    return [
      Table(
        id: "cover", title: context.name(context.account.inventory.name),
        columns: [
          Table.Column(id: "key", heading: context.label("column-item")),
          Table.Column(id: "value", heading: context.label("column-content"), alignment: .left),
          Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .left),
        ],
        rows: facts.map { Table.Row([.text($0.name), $0.value, .text($0.unit)]) })
    ]
  }

  /// A row of the cover.
  private struct Fact {
    let name: String
    let value: Cell
    var unit = ""
  }

  private func entity(_ context: ReportContext) -> [Fact] {
    let entity = context.account.inventory.entity
    return [
      Fact(name: context.entityLabel("cover-entity"), value: .text(context.name(entity.name))),
      Fact(name: context.entityLabel("cover-code"), value: .text(entity.code)),
    ]
      + entity.facts.map {
        Fact(name: context.name($0.name), value: .text(context.name($0.value)))
      }
  }

  private func accounting(_ context: ReportContext) -> [Fact] {
    let account = context.account
    return [
      Fact(name: context.label("cover-year"), value: .text("\(account.inventory.year)")),
      Fact(
        name: context.label("cover-guideline"), value: .text(context.name(account.guideline.name))),
      Fact(name: context.label("cover-gwp"), value: .text(context.name(account.gwp.name))),
    ]
  }

  private func totals(_ context: ReportContext) -> [Fact] {
    let account = context.account
    guard let summary = account.summary else { return [] }
    let direct = Fact(
      name: context.label("row-direct-total"),
      value: .formula(
        "\(summary.direct)",
        cached: account.totals.directEquivalent / context.totalUnit.scale, .total, role: .total),
      unit: context.equivalentUnit)
    let whole = Fact(
      name: context.label("row-with-indirect"),
      value: context.withIndirect("\(summary.withIndirect)"), unit: context.equivalentUnit)
    return account.countsIndirect ? [direct, whole] : [direct]
  }

  private func program(_ context: ReportContext) -> [Fact] {
    let missing = context.missingWords.map {
      Fact(name: context.label("cover-not-estimated"), value: .text($0))
    }
    return [missing].compactMap(\.self)
      + [Fact(name: context.label("cover-program"), value: .text(context.version))]
  }
}
