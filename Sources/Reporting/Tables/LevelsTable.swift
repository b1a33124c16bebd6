import Accounting
import Documents
import Findings
import Regulations

/// What the inventory comes to by the reporting levels of a category system, code by code.
struct LevelsTable: ReportTable {
  static let id = "levels"

  func tables(in context: ReportContext) -> [Table] {
    context.account.levels.filter { !$0.equivalents.isEmpty }.map { levels in
      let rows = LevelRows(levels: levels, context: context)
      return Table(
        id: rows.id, title: context.label("table-levels", ["tree": .name(levels.tree.name)]),
        columns: rows.columns, rows: rows.items + [rows.total],
        notes: [
          context.label("note-levels"),
          context.citation(levels.tree.citation, standing: levels.tree.standing),
        ])
    }
  }
}

/// Writes the rows: a code's emissions, and again in the column of each level that takes them.
private struct LevelRows {
  let levels: LevelTotals
  let context: ReportContext

  var id: Table.ID { Table.ID(rawValue: "levels-\(levels.tree.id)") }

  private var shown: [Regulations.Category] {
    levels.tree.categories.filter { levels.equivalents[$0.code] != nil }
  }

  var columns: [Table.Column] {
    let unit = context.label("unit-equivalent", ["set": .text(context.account.gwp.id)])
    return [
      Table.Column(id: "code", heading: context.label("column-code")),
      Table.Column(id: "name", heading: context.label("column-category")),
      Table.Column(
        id: "equivalent", heading: context.label("column-reported"), unit: unit, role: .computed),
    ]
      + levels.tree.levels.map {
        Table.Column(id: $0.column, heading: context.name($0.name), unit: unit, role: .computed)
      }
  }

  var items: [Table.Row] {
    shown.enumerated().map { index, category in
      let value = (levels.equivalents[category.code] ?? 0) / SummaryRows.scale
      let own = CellAddress(id, row: index, column: "equivalent")
      let cells = levels.tree.levels.map { level -> Cell in
        level.codes.contains(category.code)
          ? .formula("\(own)", cached: value, .total, role: .computed) : .empty
      }
      return Table.Row(
        [
          .text(category.code), .text(context.name(category.name)),
          .formula(
            "(\(sum(of: category.code)))/\(SummaryRows.scale)", cached: value, .total,
            role: .computed),
        ] + cells)
    }
  }

  /// The lines of every method whose category answers to a code.
  private func sum(of code: String) -> SheetFormula {
    let account = context.account
    let methods =
      account.methods(.sectoral) + account.methods(.indirect) + account.methods(.memo)
    return SheetFormula.sum(
      of: methods.flatMap { method -> [SheetFormula] in
        let layout = CalculationLayout(method)
        return method.massByCategory.keys.sorted()
          .filter { target(of: $0, gas: method.method.gas) == code }
          .compactMap { layout.sum(of: "equivalent", where: [("category", $0)]) }
      })
  }

  private func target(of category: String, gas: String) -> String? {
    let account = context.account
    guard let own = account.guideline.categories, own != levels.tree.id else { return category }
    return account.regulation.conversion(from: own, to: levels.tree.id)?
      .target(of: category, gas: gas)
  }

  var total: Table.Row {
    let cells = levels.tree.levels.map { level -> Cell in
      guard let value = levels.equivalent(of: level),
        let range = CellRange(id, rows: 0..<shown.count, column: level.column)
      else { return .empty }
      return .formula(
        "SUM(\(range))", cached: value / SummaryRows.scale, .total, role: .total)
    }
    return Table.Row([.empty, .text(context.label("row-total")), .empty] + cells, role: .total)
  }
}

extension ReportingLevel {
  /// The column of what it adds up.
  fileprivate var column: Table.Column.ID { Table.Column.ID(rawValue: "level-\(id)") }
}
