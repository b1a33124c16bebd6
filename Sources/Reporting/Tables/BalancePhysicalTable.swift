import Accounting
import Documents
import Findings
import Quantities
import Regulations

/// The energy balance in physical units: published cells as inputs, our sums as formulas.
struct BalancePhysicalTable: ReportTable {
  static let id = "balance"

  func tables(in context: ReportContext) -> [Table] {
    guard let balance = context.account.balance else { return [] }
    let columns =
      [Table.Column(id: "row", heading: context.label("column-item"))]
      + balance.fuels.map { fuel in
        Table.Column(
          id: Table.Column.ID(rawValue: "fuel-\(fuel.id)"), heading: context.name(fuel.name),
          unit: balance.unit(of: fuel.id).map(context.unitName), role: .input)
      }
    let rows = balance.rows.map { row in
      Table.Row(
        [.text(context.name(row.name))] + balance.fuels.map { cell(row, $0, balance, context) },
        role: row.treatment == .computed ? .subtotal : .item)
    }
    return [
      Table(
        id: .balance, title: context.label("table-balance"),
        columns: columns, rows: rows, notes: balance.comments)
    ]
  }

  private func cell(
    _ row: BalanceRow, _ fuel: Fuel, _ balance: EnergyBalance, _ context: ReportContext
  ) -> Cell {
    guard let cell = balance[row.id, fuel.id] else { return .empty }
    if cell.isPublished { return .number(cell.quantity, .balance, role: .input) }
    return .formula(
      sum(row, fuel, balance, context), cached: cell.quantity, .balance, role: .computed)
  }

  private func sum(
    _ row: BalanceRow, _ fuel: Fuel, _ balance: EnergyBalance, _ context: ReportContext
  ) -> SheetFormula {
    func present(_ rows: [String]) -> [CellAddress] {
      rows.filter { balance[$0, fuel.id] != nil }.map { context.balanceAddress($0, fuel.id) }
    }
    let plus = present(row.plus).map { "+\($0)" as SheetFormula }
    let minus = present(row.minus).map { "-\($0)" as SheetFormula }
    let inputs = present(row.minusInputs).map { "-MIN(\($0),0)" as SheetFormula }
    return SheetFormula((plus + minus + inputs).flatMap(\.tokens))
  }
}

extension NumberStyle {
  /// Quantities of a balance.
  static let balance = NumberStyle.decimals(2)
}
