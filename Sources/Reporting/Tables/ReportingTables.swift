import Accounting
import Documents
import Findings
import Regulations

/// The tables that the guideline's annex has reports filled into; where their layout was not seen, the
/// three that enterprise guidelines share: emissions, activity data, factors.
struct ReportingTables: ReportTable {
  static let id = "reporting"

  func tables(in context: ReportContext) -> [Table] {
    let account = context.account
    guard let form = account.regulation.reportingForms[account.guideline.id] else {
      let shared: [any ReportTable] = [EmissionListTable(), ActivityListTable(), FactorListTable()]
      return shared.flatMap { $0.tables(in: context) }
    }
    let tables = form.tables.enumerated().map { position, table in
      self.table(table, at: position, of: form, context)
    }
    return filled(tables, context)
  }

  /// The tables in which something stands; the first says which are left out.
  private func filled(_ tables: [Table], _ context: ReportContext) -> [Table] {
    let (filled, left) = (tables.filter(\.isFilled), tables.filter { !$0.isFilled }.map(\.title))
    guard let first = filled.first, !left.isEmpty else { return filled.isEmpty ? tables : filled }
    let titles = left.joined(separator: context.label("list-separator"))
    let note = context.label("reporting-left-out", ["tables": .text(titles)])
    return [first.noting(note)] + filled.dropFirst()
  }

  private func table(
    _ table: ReportingTable, at position: Int, of form: ReportingForm, _ context: ReportContext
  ) -> Table {
    let id = Table.ID(rawValue: "reporting-\(position + 1)")
    let title = [table.number, context.name(table.title)].compactMap(\.self).joined(separator: " ")
    let notes = [
      table.note.map(context.name), form.note.map(context.name),
      context.citation(form.citation, standing: form.standing),
    ]
    return Table(
      id: id, title: title,
      columns: table.heads.enumerated().map {
        column($1, at: $0, isList: !table.methods.isEmpty, context)
      },
      rows: ReportingRows(table, context).rows, notes: notes.compactMap(\.self))
  }

  private func column(
    _ head: ReportingTable.Head, at position: Int, isList: Bool, _ context: ReportContext
  ) -> Table.Column {
    Table.Column(
      id: .reporting(position), heading: context.name(head.name),
      alignment: head.content == .unit || head.content == .provenance ? .center : nil,
      preferredWidth: isList ? head.content.widthInList : head.content.width,
      role: head.content.role)
  }
}

extension Table {
  /// Whether a number or a notation key stands in it.
  fileprivate var isFilled: Bool {
    rows.contains { row in
      row.cells.contains { cell in
        if case .notationKey = cell.content { true } else { cell.value != nil }
      }
    }
  }

  /// The table with one more remark, before its others.
  fileprivate func noting(_ note: String) -> Table {
    Table(
      id: id, title: title, caption: caption, columns: columns, rows: rows, notes: [note] + notes)
  }
}

extension Table.Column.ID {
  /// A column of a reporting table, by its position.
  static func reporting(_ position: Int) -> Self { Self(rawValue: "reporting-\(position + 1)") }
}

extension ReportingTable.Content {
  fileprivate var role: Cell.Role {
    switch self {
    case .value, .mass, .equivalent: .computed
    case .blank: .input
    case .source, .evidence: .reference
    case .name, .material, .category, .entity, .unit, .provenance: .label
    }
  }

  /// Lists have a column for every letter, so that the others make room.
  fileprivate var widthInList: Int? {
    switch self {
    case .name, .material: .signature
    case .entity, .category: nil
    default: width
    }
  }

  fileprivate var width: Int? {
    switch self {
    case .name: .remark
    case .material, .category, .entity, .evidence: .term
    case .source: .signature
    case .unit, .value, .mass, .equivalent, .provenance, .blank: nil
    }
  }
}
