import Accounting
import Documents
import Regulations
import Sharing

/// The factors of an enterprise's report (排放因子和计算系数一览表): for every source category and
/// material the values its lines take, with how each was got; the number leads to its source.
struct FactorListTable: ReportTable {
  static let id = "factor-list"

  /// A value as used for a material in a category.
  private struct Use: Hashable {
    let category: String
    let material: String
    let letter: Method.Letter
    let chosen: Candidate
  }

  func tables(in context: ReportContext) -> [Table] {
    let all = context.account.methods.filter { $0.count > 0 }.flatMap { uses(of: $0, context) }
    let rows = all.unique.map { row($0, context) }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "factor-list", title: context.label("table-factor-list"), columns: columns(context),
        rows: rows, notes: [context.label("note-factor-list")])
    ]
  }

  private func uses(of account: MethodAccount, _ context: ReportContext) -> [Use] {
    (0..<account.count).flatMap { line in
      account.bindings.compactMap { binding in
        binding.selection(line).map {
          Use(
            category: context.sourceCategory(line, of: account),
            material: material(line, $0.chosen, of: account, context),
            letter: binding.variable.letter, chosen: $0.chosen)
        }
      }
    }
  }

  /// What a line is of, as far as the value depends on it.
  private func material(
    _ line: Int, _ chosen: Candidate, of account: MethodAccount, _ context: ReportContext
  ) -> String {
    context.limits(of: chosen).isEmpty ? "" : context.material(line, of: account)
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(
        id: "category", heading: context.label("column-source-category"), preferredWidth: .term),
      Table.Column(id: "for", heading: context.label("column-material")),
      Table.Column(id: "name", heading: context.label("column-factor"), preferredWidth: .term),
      Table.Column(id: "value", heading: context.label("column-value"), role: .factor),
      Table.Column(id: "unit", heading: context.label("column-unit"), alignment: .center),
      Table.Column(
        id: "provenance", heading: context.label("column-provenance"), alignment: .center),
      Table.Column(
        id: "number", heading: context.label("column-factor-number"), alignment: .center),
    ]
  }

  private func row(_ use: Use, _ context: ReportContext) -> Table.Row {
    let factors = context.factors
    let live = use.chosen.number.flatMap { number in
      factors.address(of: use.chosen).map {
        Cell.formula("\($0)", cached: number, .full, role: .factor)
      }
    }
    return Table.Row([
      .text(use.category), .text(use.material),
      .text(context.name(use.letter.name)), live ?? .notationKey("NE"),
      .text(context.unitName(use.chosen.unit)),
      .text(context.label("preference-\(use.chosen.provenance.rawValue)")),
      factors.number(of: use.chosen).map { .number(Double($0), .plain) } ?? .empty,
    ])
  }
}
