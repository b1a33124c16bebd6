import Accounting
import Documents
import Regulations

/// The activity data of an enterprise's report (活动水平数据一览表): every quantity declared, method by
/// method, with what shows it.
struct ActivityListTable: ReportTable {
  static let id = "activity-list"

  func tables(in context: ReportContext) -> [Table] {
    let methods = context.account.methods.filter { $0.count > 0 && $0.isDeclared }
    let rows = methods.flatMap { account in
      (0..<account.count).map { row($0, of: account, context) }
    }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "activity-list", title: context.label("table-activity-list"),
        columns: columns(context), rows: rows)
    ]
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(
        id: "category", heading: context.label("column-source-category"), preferredWidth: .term),
      Table.Column(id: "quantity-of", heading: context.label("column-data"), preferredWidth: .term),
      Table.Column(id: "item", heading: context.label("column-item"), preferredWidth: .term),
      Table.Column(id: "for", heading: context.label("column-material")),
      Table.Column(id: "value", heading: context.label("column-value"), role: .reference),
      Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      Table.Column(
        id: "evidence", heading: context.label("column-evidence"), preferredWidth: .signature),
    ]
  }

  private func row(_ line: Int, of account: MethodAccount, _ context: ReportContext) -> Table.Row {
    let lines = account.lines
    let layout = context.layout(of: account)
    let letter = account.method.formula.activity?.letter.name
    let cell = layout.row(of: line).map {
      Cell.formula(
        "\(CellAddress(layout.id, row: $0, column: "quantity"))",
        cached: lines.quantities[line], .quantity, role: .reference)
    }
    return Table.Row(
      [
        .text(context.sourceCategory(line, of: account)),
        .text(letter.map(context.name) ?? context.name(account.method.name)),
        .text(context.itemName(line, of: account)), .text(context.material(line, of: account)),
        cell ?? .empty, .text(context.unitName(lines.unit(line))),
        .text(lines.hasEvidence ? lines.evidence(of: line) : ""),
      ], role: account.counts(line) ? .item : .memo)
  }
}

extension MethodAccount {
  /// Whether quantities are declared, not taken from the balance or from other methods.
  var isDeclared: Bool {
    switch lines.origin {
    case .balance, .derived: false
    case .table, .condensed, .filed: true
    }
  }
}

extension ReportContext {
  /// The category of a line, or what its method yields where that only goes on to others.
  func sourceCategory(_ line: Int, of account: MethodAccount) -> String {
    let category = account.lines.categories[line]
    return category.isEmpty ? name(account.method.name) : categoryName(category)
  }

  /// The fuel or material that a line is of, with its technology; empty for none.
  func material(_ line: Int, of account: MethodAccount) -> String {
    [fuelName(account.lines.fuels[line]), technologyName(account.lines.technologies[line])]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
