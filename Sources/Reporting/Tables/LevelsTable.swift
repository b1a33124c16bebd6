import Accounting
import Documents
import Findings
import Regulations
import Sharing

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
  /// The notation keys of the codes, where the inventory's categories are converted to this system.
  private let keys: ConvertedKeys?

  init(levels: LevelTotals, context: ReportContext) {
    self.levels = levels
    self.context = context
    sums = Self.sums(in: levels.tree, context)
    keys = Self.keys(in: levels.tree, context)
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

  /// The codes that levels with a total take and that have neither a number nor a key, in one note: those that
  /// the same levels take are named together.
  var open: [String] {
    let counted = levels.tree.levels.filter { levels.equivalent(of: $0) != nil }
    let takers = levels.tree.categories.map(\.code).filter(isOpen).map { code in
      (code: code, names: counted.filter { $0.codes.contains(code) }.map { context.name($0.name) })
    }
    let parts = takers.map(\.names).unique.filter { !$0.isEmpty }.map { names in
      let codes = takers.filter { $0.names == names }.map(\.code)
      return context.label(
        "levels-open", ["levels": .text(joined(names)), "codes": .text(joined(codes))])
    }
    guard !parts.isEmpty else { return [] }
    let list = parts.joined(separator: context.label("list-separator"))
    return [context.label("note-levels-open", ["codes": .text(list)])]
  }

  private func joined(_ names: [String]) -> String {
    names.joined(separator: context.label("name-separator"))
  }

  /// Whether a code, all above and all below it are without a number, and nothing at or below it has a key.
  private func isOpen(_ code: String) -> Bool {
    keys?.has(below: code) != true
      && levels.tree.lineage(of: code).allSatisfy { levels.equivalents[$0] == nil }
      && !levels.equivalents.keys.contains { levels.tree.lineage(of: $0).contains(code) }
  }

  private static func keys(in tree: CategoryTree, _ context: ReportContext) -> ConvertedKeys? {
    guard let converted = context.account.conversions.first(where: { $0.tree.id == tree.id }),
      let own = context.account.tree
    else { return nil }
    return ConvertedKeys(SummaryRows(tree: own, context: context), converted)
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
