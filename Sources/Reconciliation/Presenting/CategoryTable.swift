import Accounting
import Documents
import Findings
import Regulations

/// A row for each category and gas of the district: statistics, units, residual.
struct CategoryTable {
  let found: Reconciliation
  let words: ReconciliationWords
  let ledger: LedgerTable

  var table: Table {
    Table(
      id: .reconcileCategories, title: words.label("reconcile-table-categories"),
      columns: [
        words.column("category"), words.column("name"), words.column("gas"),
        words.column("district-mass", unit: "t", role: .input),
        words.column("units-mass", unit: "t", role: .computed),
        words.column("residual", unit: "t", role: .computed),
        words.column("potential", role: .factor),
        words.column("residual-equivalent", unit: "tCO2e", role: .computed),
      ], rows: found.categories.indices.map(row) + totals,
      notes: [words.label("reconcile-note-categories")])
  }

  private func at(_ row: Int, _ column: Table.Column.ID) -> CellAddress {
    CellAddress(.reconcileCategories, row: row, column: column)
  }

  private func row(_ position: Int) -> Table.Row {
    let balance = found.categories[position]
    let potential = found.potential(of: balance.gas)
    return Table.Row([
      .text(balance.category),
      .text(found.district.categoryName(balance.category)[words.language]),
      .text(balance.gas), .number(balance.district, .tonnes),
      .formula(units(position), cached: balance.units, .tonnes, role: .computed),
      .formula(
        "\(at(position, "district-mass"))-\(at(position, "units-mass"))",
        cached: balance.residual, .tonnes, role: .computed),
      .number(potential),
      .formula(
        "\(at(position, "residual"))*\(at(position, "potential"))",
        cached: balance.residual * potential, .tonnes, role: .computed),
    ])
  }

  private func units(_ position: Int) -> SheetFormula {
    guard let masses = ledger.range("mass"), let keys = ledger.range("key") else { return "0" }
    let key = "\(at(position, "category"))&\" \"&\(at(position, "gas"))" as SheetFormula
    return "SUMIFS(\(masses),\(keys),\(key))"
  }

  /// Tonnes of gases do not add up, those of CO₂e do: what is direct, and what is indirect beside it,
  /// which would be counted with the direct emissions of others if both were one sum.
  private var totals: [Table.Row] {
    let isMemo = found.categories.map { found.district.tree?.isMemo($0.category) == true }
    let direct = isMemo.indices.filter { !isMemo[$0] }
    let indirect = isMemo.indices.filter { isMemo[$0] }
    return [("reconcile-row-direct", direct), ("reconcile-row-indirect", indirect)]
      .filter { !$0.1.isEmpty }.map(total)
  }

  private func total(_ label: String, of positions: [Int]) -> Table.Row {
    let sum = positions.map { position in
      let balance = found.categories[position]
      return balance.residual * found.potential(of: balance.gas)
    }.reduce(0, +)
    let formula = SheetFormula.sum(of: positions.map { at($0, "residual-equivalent") })
    return Table.Row(
      [.text(words.label(label))] + Array(repeating: .empty, count: 6)
        + [.formula(formula, cached: sum, .tonnes, role: .total)],
      role: .total)
  }
}
