import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The summary in tonnes of CO₂e by family of gases (清单汇总表，二氧化碳当量): every cell a formula over
/// the summary's own, which has a column for each gas.
struct FamilySummaryTable: ReportTable {
  static let id = "summary-equivalent"

  func tables(in context: ReportContext) -> [Table] {
    guard let tree = context.account.tree else { return [] }
    let writer = FamilySummaryRows(tree: tree, context: context)
    return [
      Table(
        id: "summary-equivalent", title: context.label("table-summary-equivalent"),
        columns: writer.columns, rows: writer.rows,
        notes: [context.label("note-summary-equivalent"), context.label("note-summary-keys")])
    ]
  }
}

/// Writes the rows.
private struct FamilySummaryRows {
  let tree: CategoryTree
  let context: ReportContext
  private let summary: SummaryRows
  /// The families that occur, then the gases that are in none.
  private let families: [SummaryFamily]

  init(tree: CategoryTree, context: ReportContext) {
    self.tree = tree
    self.context = context
    summary = SummaryRows(tree: tree, context: context)
    families = SummaryFamily.all(in: context.account)
  }

  private var totals: Totals { context.account.totals }

  var columns: [Table.Column] {
    let unit = context.equivalentUnit
    return [
      Table.Column(id: "code", heading: context.label("column-code")),
      Table.Column(id: "name", heading: context.label("column-category")),
    ]
      + families.map { Table.Column(id: .gas($0.id), heading: $0.id, unit: unit, role: .computed) }
      + [
        Table.Column(
          id: "equivalent", heading: context.label("row-total"), unit: unit, role: .computed)
      ]
  }

  var rows: [Table.Row] {
    let categories = summary.categories
    return categories.enumerated().map { row($0.offset, $0.element) } + [total(categories.count)]
  }

  private func row(_ index: Int, _ category: Regulations.Category) -> Table.Row {
    let numbers = families.map { family in
      cell(index, family.gases, role: .computed) {
        totals.mass(of: $0, in: tree, below: category.code)
      }
    }
    let isEmpty = numbers.allSatisfy(\.isEmpty)
    let cells = zip(numbers, families).map { number, family in
      number.isEmpty ? summary.keyCell(category, family.gases.first ?? family.id) : number
    }
    let sum = totals.equivalent(in: tree, below: category.code)
    return Table.Row(
      [.text(category.code), .text(context.name(category.name))] + cells
        + [isEmpty ? summary.keyCell(category, nil) : all(index, sum ?? 0, .computed)],
      role: tree.children(of: category.code).isEmpty ? .item : .subtotal,
      indentation: category.level - 1)
  }

  private func total(_ index: Int) -> Table.Row {
    let cells = families.map { family in
      cell(index, family.gases, role: .total) { totals.mass(of: $0) }
    }
    return Table.Row(
      [.empty, .text(context.label("row-direct-total"))] + cells
        + [all(index, totals.directEquivalent, .total)], role: .total)
  }

  /// What the gases of a family come to, of those that have a number there.
  private func cell(
    _ index: Int, _ gases: [String], role: Cell.Role, mass: (String) -> Double?
  ) -> Cell {
    let present = gases.filter { mass($0) != nil }
    guard !present.isEmpty else { return .empty }
    let value = present.map { (mass($0) ?? 0) * totals.potential(of: $0) }.reduce(0, +)
    return .formula(
      summary.weighted(present, row: index), cached: value / context.totalUnit.scale, .total,
      role: role)
  }

  /// The families of a row together.
  private func all(_ index: Int, _ value: Double, _ role: Cell.Role) -> Cell {
    guard let first = families.first, let last = families.last else { return .empty }
    let range = CellRange(
      "summary-equivalent", row: index, from: .gas(first.id), to: .gas(last.id))
    return .formula("SUM(\(range))", cached: value / context.totalUnit.scale, .total, role: role)
  }
}

/// A column of summaries by family: the gases of a family that occur, or a gas that is in none.
struct SummaryFamily {
  /// What the column is called.
  let id: String
  /// Its gases.
  let gases: [String]

  /// The families that occur, then the gases that are in none.
  static func all(in account: EmissionAccount) -> [SummaryFamily] {
    let gases = account.totals.gases.filter { account.totals.direct[$0] != nil }
    let known = account.regulation.gasFamilies.map { family in
      SummaryFamily(id: family.id, gases: family.gases.filter(gases.contains))
    }.filter { !$0.gases.isEmpty }
    let counted = Set(known.flatMap(\.gases))
    return known + gases.filter { !counted.contains($0) }.map { SummaryFamily(id: $0, gases: [$0]) }
  }
}
