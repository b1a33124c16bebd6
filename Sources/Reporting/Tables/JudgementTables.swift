import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// What share of the direct total rests on each standing, and on proxies.
struct StandingsTable: ReportTable {
  static let id = "standings"

  func tables(in context: ReportContext) -> [Table] {
    let shares = context.account.shares
    guard shares.total != 0 else { return [] }
    let methods = context.account.methods(.sectoral).map(context.layout)
    let rows = shares.byBasis.enumerated().map { index, part -> Table.Row in
      let name = context.basisName(part.basis)
      let sums = methods.compactMap { $0.sum(of: "equivalent", where: [("basis", name)]) }
      return row(index, name, part.equivalent, sums, shares, context)
    }
    let range = CellRange("standings", rows: 0..<rows.count, column: "equivalent")
    let total = Table.Row(
      [
        .text(context.label("row-direct-total")),
        range.map { .formula("SUM(\($0))", cached: shares.total, .mass, role: .total) } ?? .empty,
        .empty,
      ], role: .total)
    return [
      Table(
        id: "standings", title: context.label("table-standings"), columns: columns(context),
        rows: rows + [total, proxies(shares, context)],
        notes: [context.label("note-standings")])
    ]
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(id: "basis", heading: context.label("column-basis")),
      Table.Column(
        id: "equivalent", heading: context.label("column-equivalent"), unit: "tCO2e",
        role: .computed),
      Table.Column(id: "share", heading: context.label("column-share"), role: .computed),
    ]
  }

  private func row(
    _ index: Int, _ name: String, _ value: Double, _ sums: [SheetFormula], _ shares: Shares,
    _ context: ReportContext
  ) -> Table.Row {
    let formula = SheetFormula.sum(of: sums)
    let own = CellAddress("standings", row: index, column: "equivalent")
    let all = CellAddress("standings", row: shares.byBasis.count, column: "equivalent")
    return Table.Row([
      .text(name), .formula(formula, cached: value, .mass, role: .computed),
      .formula("\(own)/\(all)", cached: value / shares.total, .share, role: .computed),
    ])
  }

  /// Lines that use another fuel's value.
  private func proxies(_ shares: Shares, _ context: ReportContext) -> Table.Row {
    let sums = context.account.methods(.sectoral).map(context.layout)
      .filter(\.hasProxies)
      .compactMap {
        $0.sum(of: "equivalent", where: [("proxy" as Table.Column.ID, context.label("proxy-used"))])
      }
    let formula = SheetFormula.sum(of: sums)
    let row = shares.byBasis.count + 1
    let own = CellAddress("standings", row: row, column: "equivalent")
    let all = CellAddress("standings", row: shares.byBasis.count, column: "equivalent")
    return Table.Row(
      [
        .text(context.label("row-proxies")),
        .formula(formula, cached: shares.proxies, .mass, role: .computed),
        .formula("\(own)/\(all)", cached: shares.proxies / shares.total, .share, role: .computed),
      ], role: .memo)
  }
}

/// The treatments that are judgements, with the tonnes they move and the total otherwise.
struct AlternativesTable: ReportTable {
  static let id = "alternatives"

  func tables(in context: ReportContext) -> [Table] {
    let alternatives = context.account.alternatives
    guard !alternatives.isEmpty else { return [] }
    let rows = alternatives.enumerated().map { row($0.offset, $0.element, context) }
    return [
      Table(
        id: "alternatives", title: context.label("table-alternatives"),
        columns: [
          Table.Column(id: "row", heading: context.label("column-item")),
          Table.Column(id: "fuel", heading: context.label("column-fuel")),
          Table.Column(
            id: "applied", heading: context.label("column-applied"), alignment: .center),
          Table.Column(
            id: "equivalent", heading: context.label("column-equivalent"), unit: "tCO2e",
            role: .computed),
          Table.Column(
            id: "alternative", heading: context.label("column-alternative"), alignment: .center),
          Table.Column(
            id: "otherwise", heading: context.label("column-otherwise"),
            unit: context.label("unit-equivalent", ["set": .text(context.account.gwp.id)]),
            role: .computed),
          Table.Column(
            id: "reason", heading: context.label("column-reason"), preferredWidth: .sentence,
            role: .note),
        ], rows: rows)
    ]
  }

  private func row(
    _ index: Int, _ alternative: Alternative, _ context: ReportContext
  ) -> Table.Row {
    let treatment = alternative.treatment
    let use = treatment.alternative.map { context.label("use-\($0.rawValue)") } ?? "—"
    return Table.Row([
      .text(rowName(treatment, context)), .text(fuelName(treatment, context)),
      .text(context.label("use-\(treatment.applied.rawValue)")),
      .formula(
        lines(treatment, context), cached: alternative.equivalent, .mass, role: .computed),
      .text(use), otherwise(index, alternative, context), .text(context.name(treatment.reason)),
    ])
  }

  private func otherwise(
    _ index: Int, _ alternative: Alternative, _ context: ReportContext
  ) -> Cell {
    guard let value = alternative.totalOtherwise, let tree = context.account.tree else {
      return .empty
    }
    let total = CellAddress(
      .summary, row: tree.categories.count { !tree.isMemo($0.code) }, column: "equivalent")
    let own = CellAddress("alternatives", row: index, column: "equivalent")
    let isCounted = alternative.treatment.applied == .combusted
    let wouldCount = alternative.treatment.alternative == .combusted
    let scale = SummaryRows.scale
    let formula: SheetFormula =
      isCounted == wouldCount
      ? "\(total)"
      : isCounted ? "\(total)-\(own)/\(scale)" : "\(total)+\(own)/\(scale)"
    return .formula(formula, cached: value / scale, .total, role: .computed)
  }

  /// The lines of all methods that the treatment speaks of.
  private func lines(_ treatment: Treatment, _ context: ReportContext) -> SheetFormula {
    let account = context.account
    let row = account.balance.flatMap {
      account.regulation.balanceRow(named: treatment.row.value, in: $0.layout)?.id
    }
    let fuel = account.regulation.fuel(named: treatment.fuel.value)?.id
    let movesOnlyCarbon = [treatment.applied, treatment.alternative].contains(.elsewhere)
    let methods = account.methods(.sectoral).filter { !movesOnlyCarbon || $0.method.gas == "CO2" }
    let cells = methods.flatMap { method -> [CellAddress] in
      let layout = context.layout(of: method)
      return (0..<method.count)
        .filter { line in
          method.lines.terms(line).first.map { $0.row == row && $0.fuel == fuel } ?? false
        }
        .compactMap { layout.row(of: $0) }
        .map { CellAddress(layout.id, row: $0, column: "equivalent") }
    }
    return SheetFormula.sum(of: cells)
  }

  private func rowName(_ treatment: Treatment, _ context: ReportContext) -> String {
    let account = context.account
    let row = account.balance.flatMap {
      account.regulation.balanceRow(named: treatment.row.value, in: $0.layout)
    }
    return row.map { context.name($0.name) } ?? treatment.row.value
  }

  private func fuelName(_ treatment: Treatment, _ context: ReportContext) -> String {
    context.account.regulation.fuel(named: treatment.fuel.value).map { context.name($0.name) }
      ?? treatment.fuel.value
  }
}
