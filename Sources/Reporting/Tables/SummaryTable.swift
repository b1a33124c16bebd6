import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The inventory's summary (清单汇总表): every category by gas, with totals and notation keys.
struct SummaryTable: ReportTable {
  static let id = "summary"

  func tables(in context: ReportContext) -> [Table] {
    guard let tree = context.account.tree else { return [] }
    let writer = SummaryRows(tree: tree, context: context)
    return [
      Table(
        id: .summary, title: context.label("table-summary"), columns: writer.columns,
        rows: writer.rows, notes: writer.notes)
    ]
  }
}

/// Writes the rows of the summary, each a formula over the calculation tables or its children.
struct SummaryRows {
  let tree: CategoryTree
  let context: ReportContext
  /// The keys of each category, those of single gases first.
  private let keys: [String: [NotationEntry]]
  private let layout: SummaryLayout

  init(tree: CategoryTree, context: ReportContext) {
    self.tree = tree
    self.context = context
    layout = SummaryLayout(tree)
    keys = Dictionary(grouping: context.account.inventory.notation, by: \.category.value)
      .mapValues { $0.filter { !$0.gas.value.isEmpty } + $0.filter(\.gas.value.isEmpty) }
  }

  private var totals: Totals { context.account.totals }
  private var gases: [String] { totals.gases }
  var categories: [Regulations.Category] { layout.categories }

  var columns: [Table.Column] {
    [
      Table.Column(id: "code", heading: context.label("column-code")),
      Table.Column(id: "name", heading: context.label("column-category")),
    ]
      + gases.map {
        Table.Column(id: .gas($0), heading: $0, unit: unit(of: $0), role: .computed)
      }
      + [
        Table.Column(
          id: "equivalent", heading: context.label("column-equivalent"),
          unit: context.equivalentUnit,
          role: .computed),
        Table.Column(id: "share", heading: context.label("column-share"), role: .computed),
      ]
  }

  private func unit(of gas: String) -> String {
    gas == "CO2" ? context.carbonDioxideUnit : "t\(gas)"
  }

  var rows: [Table.Row] {
    categories.enumerated().map { row($0.offset, $0.element) }
      + [total] + (context.account.countsIndirect ? [indirect, withIndirect] : []) + withoutLandUse
  }

  var notes: [String] {
    let missing = context.missingWords.map {
      context.label("note-totals-lack", ["categories": .text($0)])
    }
    return [context.label("note-summary-keys")] + [missing].compactMap(\.self)
      + [context.citation(tree.citation, standing: tree.standing)]
  }

  // MARK: Categories

  private func row(_ index: Int, _ category: Regulations.Category) -> Table.Row {
    let children = tree.children(of: category.code)
    let gasCells = gases.map { cell(index, category, children, gas: $0) }
    let isEmpty = gasCells.allSatisfy { $0.value == nil }
    let tail =
      isEmpty ? [keyCell(category, nil), .empty] : [equivalent(index, category), share(index)]
    return Table.Row(
      [.text(category.code), .text(context.name(category.name))] + gasCells + tail,
      role: children.isEmpty ? .item : .subtotal, indentation: category.level - 1)
  }

  private func cell(
    _ index: Int, _ category: Regulations.Category, _ children: [Regulations.Category], gas: String
  ) -> Cell {
    guard let mass = totals.mass(of: gas, in: tree, below: category.code) else {
      return keyCell(category, gas)
    }
    let scale = gas == "CO2" ? context.totalUnit.scale : 1
    let formula =
      children.isEmpty
      ? leaf(category.code, gas) : sum(of: children, column: .gas(gas), own: category, gas)
    return .formula(formula, cached: mass / scale, .total, role: .computed)
  }

  private func leaf(_ code: String, _ gas: String) -> SheetFormula {
    let joined = context.lineSum(code, gas)
    return gas == "CO2" ? context.totalUnit.of(joined) : joined
  }

  private func sum(
    of children: [Regulations.Category], column: Table.Column.ID,
    own category: Regulations.Category, _ gas: String
  ) -> SheetFormula {
    let rows = children.filter {
      totals.mass(of: gas, in: tree, below: $0.code) != nil
    }.compactMap { child in categories.firstIndex { $0.code == child.code } }
    let cells = rows.map { CellAddress(.summary, row: $0, column: column) }
    let joined = SheetFormula.sum(of: cells)
    guard totals.direct[gas]?[category.code] != nil else { return joined }
    return "\(joined)+\(leaf(category.code, gas))"
  }

  /// Over all gases, weighted by their potentials.
  private func equivalent(_ index: Int, _ category: Regulations.Category) -> Cell {
    let value = totals.equivalent(in: tree, below: category.code) ?? 0
    let present = gases.filter { totals.mass(of: $0, in: tree, below: category.code) != nil }
    return .formula(
      weighted(present, row: index), cached: value / context.totalUnit.scale, .total,
      role: .computed)
  }

  /// The cells of some gases in a row, weighted by their potentials.
  func weighted(_ gases: [String], row: Int) -> SheetFormula {
    let terms = gases.map { gas -> SheetFormula in
      let cell = CellAddress(.summary, row: row, column: .gas(gas))
      let scale: SheetFormula = gas == "CO2" ? "" : context.totalUnit.divisor
      return "\(cell)*\(context.potentialAddress(gas))\(scale)"
    }
    return SheetFormula.sum(of: terms)
  }

  private func share(_ index: Int) -> Cell {
    totals.equivalent(in: tree, below: categories[index].code).map {
      shareOfTotal($0, row: index, role: .computed)
    } ?? .empty
  }

  /// What a row is of the direct total; of a total of nothing there is no share.
  private func shareOfTotal(_ value: Double, row: Int, role: Cell.Role) -> Cell {
    let total = totals.directEquivalent
    guard total != 0 else { return .empty }
    return .formula(
      "\(layout.equivalent(row: row))/\(layout.direct)", cached: value / total, .share, role: role)
  }

  /// A category without a number of a gas shows its key, or its parents' key, where it has that gas at
  /// all; without a gas, the key of all of them.
  func keyCell(_ category: Regulations.Category, _ gas: String?) -> Cell {
    keyEntry(category, gas).map { .notationKey($0.key.rawValue, comment: $0.reason) } ?? .empty
  }

  /// The key that holds of a category without a number of a gas; without a gas, that of all of them.
  func keyEntry(_ category: Regulations.Category, _ gas: String?) -> NotationEntry? {
    let entries = tree.lineage(of: category.code).lazy.flatMap { keys[$0] ?? [] }
    return entries.first { entry in
      guard let gas else { return entry.gas.value.isEmpty }
      return entry.gas.value.isEmpty
        ? hasGas(gas, category) : entry.isAbout(gas, in: context.account)
    }
  }

  /// Whether a category is one of a gas, as far as its tree says.
  private func hasGas(_ gas: String, _ category: Regulations.Category) -> Bool {
    tree.gases(of: category.code)?.contains { context.account.regulation.means($0, gas) } ?? true
  }

  // MARK: Totals

  private var total: Table.Row {
    let tops = categories.filter { $0.parent == nil }
    let cells = gases.map { gas -> Cell in
      let mass = totals.mass(of: gas)
      let scale = gas == "CO2" ? context.totalUnit.scale : 1
      let rows = tops.filter { totals.mass(of: gas, in: tree, below: $0.code) != nil }
        .compactMap { top in categories.firstIndex { $0.code == top.code } }
      guard !rows.isEmpty else { return .empty }
      let addresses = rows.map { CellAddress(.summary, row: $0, column: .gas(gas)) }
      let formula = SheetFormula.sum(of: addresses)
      return .formula(formula, cached: mass / scale, .total, role: .total)
    }
    let present = gases.filter { totals.mass(of: $0) != 0 }
    return Table.Row(
      [.empty, .text(context.label("row-direct-total"))] + cells + [
        .formula(
          weighted(present, row: layout.totalRow),
          cached: totals.directEquivalent / context.totalUnit.scale, .total,
          role: .total),
        shareOfTotal(totals.directEquivalent, row: layout.totalRow, role: .total),
      ], role: .total)
  }

  private var indirect: Table.Row {
    let methods = context.account.methods(.indirect)
    let sums = methods.map { context.layout(of: $0).total("equivalent") }
    let formula = SheetFormula.sum(of: sums)
    let cell: Cell =
      methods.isEmpty
      ? .notationKey("NE")
      : .formula(
        context.totalUnit.of(formula), cached: totals.indirectEquivalent / context.totalUnit.scale,
        .total,
        role: .computed)
    return plain(context.entityLabel("row-indirect"), cell, .memo)
  }

  private var withIndirect: Table.Row {
    let direct = layout.direct
    let indirect = layout.indirect
    let cell = context.withIndirect("\(direct)+\(indirect)")
    return plain(context.label("row-with-indirect"), cell, .total)
  }

  /// The direct total without land use, whose removals would hide emissions; none without numbers.
  private var withoutLandUse: [Table.Row] {
    guard let value = totals.equivalentWithoutLandUse(in: tree) else { return [] }
    let direct = layout.direct
    let rows = tree.landUse.compactMap { part in
      categories.firstIndex { $0.code == part.code }
    }
    let formula = rows.reduce("\(direct)" as SheetFormula) { formula, row in
      "\(formula)-\(layout.equivalent(row: row))"
    }
    let cell = Cell.formula(formula, cached: value / context.totalUnit.scale, .total, role: .total)
    return [plain(context.label("row-without-land-use"), cell, .total)]
  }

  private func plain(_ name: String, _ cell: Cell, _ role: Table.Row.Role) -> Table.Row {
    Table.Row(
      [.empty, .text(name)] + gases.map { _ in .empty } + [cell, .empty], role: role)
  }
}

extension Table.Column.ID {
  /// The column of a gas.
  static func gas(_ gas: String) -> Self { Self(rawValue: "\(gasPrefix)\(gas)") }

  /// Whether it is the column of a gas.
  var isOfGas: Bool { rawValue.hasPrefix(Self.gasPrefix) }

  private static var gasPrefix: String { "gas-" }
}
