import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The gases of the direct total with their potentials.
struct GasesTable: ReportTable {
  static let id = "gases"

  func tables(in context: ReportContext) -> [Table] {
    let totals = context.account.totals
    let gases = totals.gases.filter { totals.direct[$0] != nil }
    guard !gases.isEmpty else { return [] }
    let rows = gases.enumerated().map { index, gas -> Table.Row in
      let mass = CellAddress("gases", row: index, column: "mass")
      return Table.Row([
        .text(gas),
        .formula(sum(of: gas, in: context), cached: totals.mass(of: gas), .mass, role: .computed),
        .formula(
          "\(context.potentialAddress(gas))", cached: totals.potential(of: gas), .full,
          role: .factor),
        .formula(
          "\(mass)*\(context.potentialAddress(gas))",
          cached: totals.mass(of: gas) * totals.potential(of: gas), .mass, role: .computed),
      ])
    }
    let range = CellRange("gases", rows: 0..<gases.count, column: "equivalent")
    let total = Table.Row(
      [
        .text(context.label("row-direct-total")), .empty, .empty,
        range.map {
          .formula("SUM(\($0))", cached: totals.directEquivalent, .mass, role: .total)
        } ?? .empty,
      ], role: .total)
    return [
      Table(
        id: "gases", title: context.label("table-gases"),
        columns: [
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(
            id: "mass", heading: context.label("column-mass"), unit: "t", role: .computed),
          Table.Column(id: "potential", heading: context.label("column-potential"), role: .factor),
          Table.Column(
            id: "equivalent", heading: context.label("column-equivalent"),
            unit: "tCO2e[\(context.account.gwp.id)]", role: .computed),
        ], rows: rows + [total])
    ]
  }

  private func sum(of gas: String, in context: ReportContext) -> SheetFormula {
    let cells = context.account.methods(.sectoral).filter { $0.method.gas == gas }
      .map { context.layout(of: $0).total("result") }
    return SheetFormula.sum(of: cells)
  }
}

/// The total by scope, with and without the indirect line.
struct ScopesTable: ReportTable {
  static let id = "scopes"

  func tables(in context: ReportContext) -> [Table] {
    let account = context.account
    let scopes = Set((account.methods(.sectoral) + account.methods(.indirect)).map(\.method.scope))
    let rows = scopes.sorted().map { scope -> Table.Row in
      let methods = (account.methods(.sectoral) + account.methods(.indirect))
        .filter { $0.method.scope == scope }
      let cells = methods.map { context.layout(of: $0).total("equivalent") }
      let formula = SheetFormula.sum(of: cells)
      let value = methods.map { $0.total * account.totals.potential(of: $0.method.gas) }.reduce(
        0, +)
      return Table.Row([
        .text(context.label("scope-\(scope)")),
        .formula(
          context.totalUnit.of(formula), cached: value / context.totalUnit.scale, .total,
          role: .computed),
      ])
    }
    guard let range = CellRange("scopes", rows: 0..<rows.count, column: "equivalent") else {
      return []
    }
    let total = Table.Row(
      [
        .text(context.label(account.hasIndirect ? "row-with-indirect" : "row-direct-total")),
        .formula(
          "SUM(\(range))", cached: account.totals.withIndirect / context.totalUnit.scale, .total,
          role: .total),
      ], role: .total)
    return [
      Table(
        id: .scopes, title: context.label("table-scopes"),
        columns: [
          Table.Column(id: "scope", heading: context.label("column-scope")),
          Table.Column(
            id: "equivalent", heading: context.label("column-equivalent"),
            unit: context.equivalentUnit,
            role: .computed),
        ], rows: rows + [total])
    ]
  }
}

/// The memo items (信息项): in no total.
struct MemoTable: ReportTable {
  static let id = "memo"

  func tables(in context: ReportContext) -> [Table] {
    let methods = context.account.methods(.memo) + context.account.methods(.indirect)
    let codes = context.account.tree?.categories.map(\.code) ?? []
    let entries = methods.flatMap { account in
      context.layout(of: account).masses.keys.map { (code: $0, account: account) }
    }
    let rows = entries.sorted {
      (codes.firstIndex(of: $0.code) ?? codes.count, $0.code, $0.account.method.id)
        < (codes.firstIndex(of: $1.code) ?? codes.count, $1.code, $1.account.method.id)
    }.map { row(of: $0.account, $0.code, context) }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        id: "memo", title: context.label("table-memo"),
        columns: [
          Table.Column(id: "code", heading: context.label("column-code")),
          Table.Column(id: "name", heading: context.label("column-category")),
          Table.Column(id: "method", heading: context.label("column-method")),
          Table.Column(id: "gas", heading: context.label("column-gas")),
          Table.Column(
            id: "mass", heading: context.label("column-mass"), unit: "t", role: .computed),
          Table.Column(id: "counted-in", heading: context.label("column-counted-in")),
        ], rows: rows)
    ]
  }

  /// What a method comes to in a category.
  private func row(
    of account: MethodAccount, _ code: String, _ context: ReportContext
  ) -> Table.Row {
    let layout = context.layout(of: account)
    let total =
      account.method.approach == .indirect ? "row-with-indirect" : "counted-nowhere"
    return Table.Row(
      [
        .text(code), .text(context.categoryName(code)), .text(context.name(account.method.name)),
        .text(account.method.gas),
        .formula(
          layout.sum(of: "result", where: [("category", code)]) ?? "0",
          cached: layout.masses[code] ?? 0, .mass, role: .computed),
        .text(context.label(total)),
      ], role: .memo)
  }
}

/// The top sectors for a chart: a category of the second-deepest level a row, a gas a column.
struct SectorsTable: ReportTable {
  static let id = "sectors"

  func tables(in context: ReportContext) -> [Table] {
    guard let tree = context.account.tree else { return [] }
    let totals = context.account.totals
    let gases = totals.gases.filter { totals.direct[$0] != nil }
    let categories = Self.shown(in: tree, totals)
    guard !categories.isEmpty else { return [] }
    let summary = tree.categories.filter { !tree.isMemo($0.code) }
    let rows = categories.map { category -> Table.Row in
      let row = summary.firstIndex { $0.code == category.code } ?? 0
      return Table.Row(
        [.text(context.name(category.name))]
          + gases.map { cell(row, category, $0, totals, tree, context) })
    }
    return [
      Table(
        id: "sectors", title: context.label("table-sectors"),
        columns: [Table.Column(id: "name", heading: context.label("column-category"))]
          + gases.map {
            Table.Column(
              id: .gas($0), heading: $0,
              unit: context.equivalentUnit,
              role: .computed)
          }, rows: rows)
    ]
  }

  /// Below fuel combustion its sectors, elsewhere the groups themselves.
  static func shown(in tree: CategoryTree, _ totals: Totals) -> [Regulations.Category] {
    let groups = tree.categories.filter { $0.level == 2 && !tree.isMemo($0.code) }
    return groups.flatMap { group -> [Regulations.Category] in
      let children = tree.children(of: group.code)
      let isSplit = children.contains { !tree.children(of: $0.code).isEmpty }
      return isSplit ? children : [group]
    }.filter { totals.equivalent(in: tree, below: $0.code) != nil }
  }

  private func cell(
    _ row: Int, _ category: Regulations.Category, _ gas: String, _ totals: Totals,
    _ tree: CategoryTree, _ context: ReportContext
  ) -> Cell {
    guard let mass = totals.mass(of: gas, in: tree, below: category.code) else {
      return .empty
    }
    let address = CellAddress(.summary, row: row, column: .gas(gas))
    let scale: SheetFormula = gas == "CO2" ? "" : context.totalUnit.divisor
    return .formula(
      "\(address)*\(context.potentialAddress(gas))\(scale)",
      cached: mass * totals.potential(of: gas) / context.totalUnit.scale, .total, role: .computed)
  }
}

/// CO₂ of fossil combustion by fuel, largest first.
struct FuelSharesTable: ReportTable {
  static let id = "fuel-shares"

  func tables(in context: ReportContext) -> [Table] {
    let burning = context.account.methods(.sectoral).filter {
      $0.lines.fuels.names.contains { !$0.isEmpty }
    }
    guard let account = burning.max(by: { $0.total < $1.total }) else { return [] }
    let fuels = masses(account).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !fuels.isEmpty else { return [] }
    let layout = context.layout(of: account)
    let rows = fuels.enumerated().map { index, fuel -> Table.Row in
      let name = context.fuelName(fuel.key)
      let own = CellAddress("fuel-shares", row: index, column: "mass")
      return Table.Row([
        .text(name),
        .formula(
          context.totalUnit.of(layout.sum(of: "result", where: [("fuel", name)]) ?? "0"),
          cached: fuel.value / context.totalUnit.scale, .total, role: .computed),
        account.total == 0
          ? .empty
          : .formula(
            "\(own)/(\(context.totalUnit.of("\(layout.total("result"))")))",
            cached: fuel.value / account.total, .share, role: .computed),
      ])
    }
    return [
      Table(
        id: "fuel-shares", title: context.label("table-fuel-shares"),
        columns: [
          Table.Column(id: "fuel", heading: context.label("column-fuel")),
          Table.Column(
            id: "mass", heading: account.method.gas, unit: context.carbonDioxideUnit,
            role: .computed),
          Table.Column(
            id: "share", heading: context.label("column-share-of-fuels"), role: .computed),
        ], rows: rows)
    ]
  }

  private func masses(_ account: MethodAccount) -> [String: Double] {
    (0..<account.count).filter(account.counts).reduce(into: [:]) { masses, line in
      masses[account.lines.fuels[line], default: 0] += account.results[line]
    }
  }
}
