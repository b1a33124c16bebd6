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
        notes: [context.label("note-levels")] + rows.open + [
          context.citation(levels.tree.citation, standing: levels.tree.standing)
        ])
    }
  }
}

/// Writes the rows: a code's emissions, and again in the column of each level that takes them.
private struct LevelRows {
  let levels: LevelTotals
  let context: ReportContext
  /// The formulas that a code's emissions are the sum of.
  private let sums: [String: [SheetFormula]]

  init(levels: LevelTotals, context: ReportContext) {
    self.levels = levels
    self.context = context
    sums = Self.sums(in: levels.tree, context)
  }

  var id: Table.ID { Table.ID(rawValue: "levels-\(levels.tree.id)") }

  private var shown: [Regulations.Category] {
    levels.tree.categories.filter { levels.equivalents[$0.code] != nil }
  }

  var columns: [Table.Column] {
    let unit = context.equivalentUnit
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
      let value = (levels.equivalents[category.code] ?? 0) / context.totalUnit.scale
      let own = CellAddress(id, row: index, column: "equivalent")
      let cells = levels.tree.levels.map { level -> Cell in
        level.codes.contains(category.code)
          ? .formula("\(own)", cached: value, .total, role: .computed) : .empty
      }
      return Table.Row(
        [
          .text(category.code), .text(context.name(category.name)),
          .formula(
            context.totalUnit.of(SheetFormula.sum(of: sums[category.code] ?? [])),
            cached: value, .total,
            role: .computed),
        ] + cells)
    }
  }

  /// For each level with a total, the codes that it takes and that have neither a number nor a key.
  var open: [String] {
    let keys = context.account.conversions.first { $0.tree.id == levels.tree.id }.flatMap {
      converted in
      context.account.tree.map {
        ConvertedKeys(SummaryRows(tree: $0, context: context), converted)
      }
    }
    return levels.tree.levels.filter { levels.equivalent(of: $0) != nil }.compactMap { level in
      let open = levels.tree.categories.map(\.code).filter { code in
        level.codes.contains(code) && keys?.has(below: code) != true
          && levels.tree.lineage(of: code).allSatisfy { levels.equivalents[$0] == nil }
          && !levels.equivalents.keys.contains { levels.tree.lineage(of: $0).contains(code) }
      }
      guard !open.isEmpty else { return nil }
      return context.label(
        "note-levels-open",
        [
          "level": .name(level.name),
          "codes": .text(open.joined(separator: context.label("name-separator"))),
        ])
    }
  }

  /// The lines of every method, added up by what their categories answer to.
  private static func sums(in tree: CategoryTree, _ context: ReportContext) -> [String:
    [SheetFormula]]
  {
    let account = context.account
    let methods =
      account.methods(.sectoral) + account.methods(.indirect) + account.methods(.memo)
    var sums: [String: [SheetFormula]] = [:]
    for layout in methods.map(context.layout) {
      for category in layout.masses.keys.sorted() {
        let gas = layout.account.method.gas
        guard let code = account.code(of: category, gas: gas, in: tree),
          let sum = layout.sum(of: "equivalent", where: [("category", category)])
        else { continue }
        sums[code, default: []].append(sum)
      }
    }
    return sums
  }

  var total: Table.Row {
    let cells = levels.tree.levels.map { level -> Cell in
      guard let value = levels.equivalent(of: level),
        let range = CellRange(id, rows: 0..<shown.count, column: level.column)
      else { return .empty }
      return .formula(
        "SUM(\(range))", cached: value / context.totalUnit.scale, .total, role: .total)
    }
    return Table.Row([.empty, .text(context.label("row-total")), .empty] + cells, role: .total)
  }
}

extension ReportingLevel {
  /// The column of what it adds up.
  fileprivate var column: Table.Column.ID { Table.Column.ID(rawValue: "level-\(id)") }
}
