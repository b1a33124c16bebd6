import Accounting
import Documents
import Findings
import Quantities
import Regulations

/// The energy balance in standard coal (当量): each cell from its calculated line.
struct BalanceCoalTable: ReportTable {
  static let id = "balance-coal-equivalent"

  func tables(in context: ReportContext) -> [Table] {
    guard let balance = context.account.balance,
      let method = context.account.methods(.energy).first(where: { $0.method.gas == "tce当量" })
    else { return [] }
    let writer = CoalRows(balance: balance, account: method, context: context)
    return [
      Table(
        id: .coalEquivalents, title: context.label("table-balance-coal"), columns: writer.columns,
        rows: balance.rows.map(writer.row), notes: [context.label("note-balance-coal")])
    ]
  }
}

/// Writes the rows of the balance in standard coal: each physical cell times its coefficient.
private struct CoalRows {
  let balance: EnergyBalance
  let context: ReportContext
  private let coefficients: [String: Coefficient]

  /// What a fuel's column is multiplied by.
  private struct Coefficient {
    let value: Double
    let formula: SheetFormula
  }

  init(balance: EnergyBalance, account: MethodAccount, context: ReportContext) {
    self.balance = balance
    self.context = context
    coefficients = Dictionary(
      balance.fuels.compactMap { fuel in
        Self.coefficient(of: fuel, balance, account, context).map { (fuel.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The coefficient that the method's lines use for a fuel, per unit of the fuel's column.
  private static func coefficient(
    of fuel: Fuel, _ balance: EnergyBalance, _ account: MethodAccount, _ context: ReportContext
  ) -> Coefficient? {
    guard let line = (0..<account.count).first(where: { account.lines.fuels[$0] == fuel.id }),
      let selection = account.bindings.lazy.compactMap({ $0.selection(line) }).first,
      let address = context.factors.address(of: selection),
      let unit = balance.unit(of: fuel.id), let toFuel = unit.factor(to: fuel.unit),
      let toLetter = selection.chosen.unit.factor(to: selection.unit)
    else { return nil }
    let scale = (toFuel * toLetter / TotalUnit.tenThousands.scale).neat
    return Coefficient(
      value: selection.value * toFuel / TotalUnit.tenThousands.scale,
      formula: "\(address)\(SheetFormula.scaling(by: scale))")
  }

  private var fuels: [Fuel] { balance.fuels.filter { coefficients[$0.id] != nil } }

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
    let role: Table.Row.Role = row.treatment == .computed ? .subtotal : .item
    let cells = zip(fuels, values).map { fuel, value in
      value.map { Cell.formula(formula(row, fuel), cached: $0, .total, role: .computed) } ?? .empty
    }
    guard let first = fuels.first, let last = fuels.last, values.contains(where: { $0 != nil })
    else { return Table.Row([.text(context.name(row.name))] + cells, role: role) }
    let position = balance.rows.firstIndex { $0.id == row.id } ?? 0
    let range = CellRange(
      .coalEquivalents, row: position, from: column(first), to: column(last))
    let total = values.compactMap(\.self).reduce(0, +)
    return Table.Row(
      [.text(context.name(row.name))] + cells
        + [.formula("SUM(\(range))", cached: total, .total, role: .total)], role: role)
  }

  private func value(_ row: BalanceRow, _ fuel: Fuel) -> Double? {
    guard let cell = balance[row.id, fuel.id], let coefficient = coefficients[fuel.id] else {
      return nil
    }
    return cell.quantity * coefficient.value
  }

  private func formula(_ row: BalanceRow, _ fuel: Fuel) -> SheetFormula {
    "\(context.balanceAddress(row.id, fuel.id))*\(coefficients[fuel.id]?.formula ?? "0")"
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
      case .final:
        row.sign > 0
          && (row.treatment == .combusted || (row.treatment == .computed && row.sector != nil))
      case .transformed:
        row.treatment == .transformed || (row.treatment == .combusted && row.sign < 0)
      case .lost: row.treatment == .loss
      }
    }
  }

  private func cell(
    _ use: Use, _ methods: [MethodAccount], _ context: ReportContext
  ) -> Cell {
    guard !methods.contains(where: \.isIncomplete) else { return .notationKey("NE") }
    let value = methods.map { sum(use, $0, context) }.reduce(0, +)
    let parts = methods.flatMap { formulas(use, $0, context) }
    let joined = SheetFormula.sum(of: parts)
    return .formula(
      TotalUnit.tenThousands.of(joined), cached: value / TotalUnit.tenThousands.scale, .total,
      role: .computed
    )
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
    let layout = context.layout(of: account)
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
        own.map { sum(use, $0, context) }.reduce(0, +)
      }.reduce(0, +)
      return .formula(
        "SUM(\(range))", cached: value / TotalUnit.tenThousands.scale, .total, role: .total)
    }
    return Table.Row([.text(context.label("row-energy-total"))] + cells, role: .total)
  }
}
