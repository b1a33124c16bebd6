import Accounting
import Documents
import Findings
import Regulations

/// The energy balance in standard coal (当量): each cell from its calculated line.
struct BalanceCoalTable: ReportTable {
  static let id = "balance-coal-equivalent"

  func tables(in context: ReportContext) -> [Table] {
    guard let balance = context.account.balance,
      let method = context.account.methods(.energy).first(where: { $0.method.gas == "tce当量" })
    else { return [] }
    let writer = CoalRows(
      balance: balance, layout: CalculationLayout(method), context: context)
    return [
      Table(
        id: .coalEquivalents, title: context.label("table-balance-coal"), columns: writer.columns,
        rows: balance.rows.map(writer.row))
    ]
  }
}

/// Writes the rows of the balance in standard coal.
private struct CoalRows {
  let balance: EnergyBalance
  let layout: CalculationLayout
  let context: ReportContext

  private var fuels: [Fuel] {
    let used = Set(layout.counted.map { layout.account.lines.fuels[$0] })
    return balance.fuels.filter { used.contains($0.id) }
  }

  var columns: [Table.Column] {
    [Table.Column(id: "row", heading: context.label("column-item"))]
      + fuels.map {
        Table.Column(id: column($0), heading: context.name($0.name), role: .computed)
      }
      + [
        Table.Column(
          id: "total", heading: context.label("row-total"), unit: context.label("unit-coal"),
          role: .computed)
      ]
  }

  private func column(_ fuel: Fuel) -> Table.Column.ID {
    Table.Column.ID(rawValue: "fuel-\(fuel.id)")
  }

  func row(_ row: BalanceRow) -> Table.Row {
    let values = fuels.map { value(row, $0) }
    let position = balance.rows.firstIndex { $0.id == row.id } ?? 0
    let total = values.compactMap(\.self).reduce(0, +)
    let cells = zip(fuels, values).map { fuel, value in
      value.map { Cell.formula(formula(row, fuel), cached: $0, .total, role: .computed) } ?? .empty
    }
    guard let first = fuels.first, let last = fuels.last, values.contains(where: { $0 != nil })
    else { return Table.Row([.text(context.name(row.name))] + cells) }
    let range = CellRange(
      .coalEquivalents, row: position, from: column(first), to: column(last))
    return Table.Row(
      [.text(context.name(row.name))] + cells
        + [.formula("SUM(\(range))", cached: total, .total, role: .total)],
      role: row.treatment == .computed ? .subtotal : .item)
  }

  /// The line of a row and a fuel.
  private func line(_ row: BalanceRow, _ fuel: Fuel) -> Int? {
    let label = "\(row.id)/\(fuel.id)"
    return layout.counted.first { layout.account.lines.labels[$0] == label }
  }

  private func value(_ row: BalanceRow, _ fuel: Fuel) -> Double? {
    if let line = line(row, fuel) { return layout.account.results[line] / SummaryRows.scale }
    let parts = parts(of: row).compactMap { part in
      value(part.row, fuel).map {
        part.sign < 0 && part.isInput ? -min($0, 0) : $0 * Double(part.sign)
      }
    }
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }

  private func formula(_ row: BalanceRow, _ fuel: Fuel) -> SheetFormula {
    if let line = line(row, fuel), let position = layout.row(of: line) {
      return "\(CellAddress(layout.id, row: position, column: "result"))/\(SummaryRows.scale)"
    }
    return parts(of: row).filter { value($0.row, fuel) != nil }.reduce("") { formula, part in
      let position = balance.rows.firstIndex { $0.id == part.row.id } ?? 0
      let cell = CellAddress(.coalEquivalents, row: position, column: column(fuel))
      if part.isInput { return "\(formula)-MIN(\(cell),0)" }
      return "\(formula)\(SheetFormula(stringLiteral: part.sign < 0 ? "-" : "+"))\(cell)"
    }
  }

  private struct Part {
    let row: BalanceRow
    let sign: Int
    let isInput: Bool
  }

  private func parts(of row: BalanceRow) -> [Part] {
    func rows(_ ids: [String]) -> [BalanceRow] {
      ids.compactMap { id in balance.rows.first { $0.id == id } }
    }
    return rows(row.plus).map { Part(row: $0, sign: 1, isInput: false) }
      + rows(row.minus).map { Part(row: $0, sign: -1, isInput: false) }
      + rows(row.minusInputs).map { Part(row: $0, sign: -1, isInput: true) }
  }
}

/// Energy consumed in standard coal, 当量 beside 等价; empty where a coefficient is not known.
struct EnergyTable: ReportTable {
  static let id = "energy"

  func tables(in context: ReportContext) -> [Table] {
    let methods = context.account.methods(.energy)
    guard !methods.isEmpty, context.account.balance != nil else { return [] }
    let units = methods.map(\.method.gas).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let rows = Use.allCases.map { use in
      Table.Row(
        [.text(context.label("energy-\(use.rawValue)"))]
          + units.map { unit in
            cell(use, methods.filter { $0.method.gas == unit }, context)
          })
    }
    return [
      Table(
        id: "energy", title: context.label("table-energy"),
        columns: [Table.Column(id: "use", heading: context.label("column-item"))]
          + units.map {
            Table.Column(
              id: Table.Column.ID(rawValue: $0), heading: context.label("energy-unit-\($0)"),
              unit: context.label("unit-coal"), role: .computed)
          },
        rows: rows + [total(units, methods, context)],
        notes: methods.contains(where: \.isIncomplete)
          ? [context.label("note-energy-incomplete")] : [])
    ]
  }

  /// What becomes of energy.
  private enum Use: String, CaseIterable {
    case final, transformed, lost

    func contains(_ row: BalanceRow) -> Bool {
      switch self {
      case .final: row.treatment == .combusted && row.sign > 0
      case .transformed:
        row.treatment == .transformed || (row.treatment == .combusted && row.sign < 0)
      case .lost: row.treatment == .loss
      }
    }

    var sign: Double { self == .transformed ? -1 : 1 }
  }

  private func cell(
    _ use: Use, _ methods: [MethodAccount], _ context: ReportContext
  ) -> Cell {
    guard !methods.contains(where: \.isIncomplete) else { return .notationKey("NE") }
    let value = methods.map { sum(use, $0, context) }.reduce(0, +)
    let parts = methods.flatMap { formulas(use, $0, context) }
    let joined = parts.dropFirst().reduce(parts.first ?? "0") { "\($0)+\($1)" }
    let sign: SheetFormula = use.sign < 0 ? "-" : ""
    return .formula(
      "\(sign)(\(joined))/\(SummaryRows.scale)", cached: use.sign * value / SummaryRows.scale,
      .total, role: .computed)
  }

  private func rows(_ use: Use, _ context: ReportContext) -> [BalanceRow] {
    context.account.balance?.rows.filter { use.contains($0) } ?? []
  }

  private func sum(_ use: Use, _ account: MethodAccount, _ context: ReportContext) -> Double {
    let rows = Set(self.rows(use, context).map(\.id))
    return (0..<account.count).filter { line in
      account.counts(line)
        && (account.lines.terms(line).first.map { rows.contains($0.row) } ?? false)
    }.map { account.results[$0] }.reduce(0, +)
  }

  private func formulas(
    _ use: Use, _ account: MethodAccount, _ context: ReportContext
  ) -> [SheetFormula] {
    let layout = CalculationLayout(account)
    return rows(use, context).compactMap {
      layout.sum(of: "result", where: [("item", context.name($0.name))])
    }
  }

  private func total(
    _ units: [String], _ methods: [MethodAccount], _ context: ReportContext
  ) -> Table.Row {
    let cells = units.map { unit -> Cell in
      let own = methods.filter { $0.method.gas == unit }
      guard !own.contains(where: \.isIncomplete),
        let range = CellRange(
          "energy", rows: 0..<Use.allCases.count, column: Table.Column.ID(rawValue: unit))
      else { return .notationKey("NE") }
      let value = Use.allCases.map { use in
        own.map { use.sign * sum(use, $0, context) }.reduce(0, +)
      }.reduce(0, +)
      return .formula(
        "SUM(\(range))", cached: value / SummaryRows.scale, .total, role: .total)
    }
    return Table.Row([.text(context.label("row-energy-total"))] + cells, role: .total)
  }
}
