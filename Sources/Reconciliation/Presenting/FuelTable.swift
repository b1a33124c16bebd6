import Accounting
import Documents
import Findings
import Quantities
import Regulations

/// A row for what is burnt or bought in each category: the residual by quantity and by factor.
struct FuelTable {
  let found: Reconciliation
  let words: ReconciliationWords
  let ledger: LedgerTable

  var table: Table? {
    guard !found.fuels.isEmpty else { return nil }
    return Table(
      id: .reconcileFuels, title: words.label("reconcile-table-fuels"),
      columns: [
        words.column("category"), words.column("gas"), words.column("fuel"),
        words.column("amount-unit"), words.column("district-amount", role: .input),
        words.column("district-mass", unit: "t", role: .input),
        words.column("district-factor", role: .computed),
        words.column("units-amount", role: .computed),
        words.column("units-mass", unit: "t", role: .computed),
        words.column("units-factor", role: .computed),
        words.column("residual", unit: "t", role: .computed),
        words.column("quantity-part", unit: "t", role: .computed),
        words.column("factor-part", unit: "t", role: .computed),
      ], rows: found.fuels.indices.map(row), notes: [words.label("reconcile-note-fuels")])
  }

  private func at(_ row: Int, _ column: Table.Column.ID) -> CellAddress {
    CellAddress(.reconcileFuels, row: row, column: column)
  }

  private func row(_ row: Int) -> Table.Row {
    let balance = found.fuels[row]
    let compares = balance.unit != nil && balance.units.quantity != nil
    return Table.Row(
      [
        .text(balance.category), .text(balance.gas),
        .text(found.fuelName(balance.fuel)[words.language]), .text(balance.unit?.symbol ?? "—"),
        balance.district.quantity.map { .number($0, .amount) } ?? .empty,
        .number(balance.district.mass, .tonnes),
        quotient(row, balance.district, "district-mass", "district-amount"),
        compares ? sum(row, "amount", balance.units.quantity ?? 0, .amount) : .empty,
        sum(row, "mass", balance.units.mass, .tonnes),
        compares ? quotient(row, balance.units, "units-mass", "units-amount") : .empty,
        .formula(
          "\(at(row, "district-mass"))-\(at(row, "units-mass"))", cached: balance.residual, .tonnes,
          role: .computed),
      ] + parts(row, balance))
  }

  private func sum(
    _ row: Int, _ column: Table.Column.ID, _ value: Double, _ style: NumberStyle
  ) -> Cell {
    guard let values = ledger.range(column), let keys = ledger.range("key"),
      let fuels = ledger.range("fuel")
    else { return .number(value, style) }
    let key = "\(at(row, "category"))&\" \"&\(at(row, "gas"))" as SheetFormula
    return .formula(
      "SUMIFS(\(values),\(keys),\(key),\(fuels),\(at(row, "fuel")))", cached: value, style,
      role: .computed)
  }

  private func quotient(
    _ row: Int, _ side: FuelBalance.Side, _ mass: Table.Column.ID, _ amount: Table.Column.ID
  ) -> Cell {
    guard let factor = side.factor else { return .empty }
    return .formula(
      "\(at(row, mass))/\(at(row, amount))", cached: factor, .factor, role: .computed)
  }

  private func parts(_ row: Int, _ balance: FuelBalance) -> [Cell] {
    guard let quantity = balance.quantityPart, let factor = balance.factorPart else {
      return [.empty, .empty]
    }
    let (own, filed, rate) = (
      at(row, "district-amount"), at(row, "units-amount"), at(row, "district-factor")
    )
    return [
      .formula("(\(own)-\(filed))*\(rate)", cached: quantity, .tonnes, role: .computed),
      .formula(
        "\(filed)*\(rate)-\(at(row, "units-mass"))", cached: factor, .tonnes, role: .computed),
    ]
  }
}
