import Accounting
import Documents
import Findings
import Formulas
import Inventories

/// A row for each unit: what it filed, and what became of it; the parts are the whole.
struct UnitTable {
  let found: Reconciliation
  let words: ReconciliationWords
  let ledger: LedgerTable

  var table: Table {
    Table(
      id: .reconcileUnits, title: words.label("reconcile-table-units"),
      columns: [
        words.column("number"), words.column("unit"), words.column("code"),
        words.column("year"), words.column("filed", unit: "tCO2e", role: .reference),
      ] + LedgerEntry.Status.allCases.map(column) + [
        words.column("check", unit: "tCO2e", role: .computed)
      ], rows: found.units.indices.map(row) + [total],
      notes: [words.label("reconcile-note-units")])
  }

  private func column(_ status: LedgerEntry.Status) -> Table.Column {
    Table.Column(
      id: id(status), heading: words.status(status), unit: "tCO2e", role: .computed)
  }

  private func id(_ status: LedgerEntry.Status) -> Table.Column.ID {
    Table.Column.ID(rawValue: "status-\(status.rawValue)")
  }

  private func row(_ position: Int) -> Table.Row {
    let unit = found.units[position]
    return Table.Row(
      [
        .number(Double(position + 1), .plain), .text(found.title(of: position)[words.language]),
        .text(unit.code),
        .text("\(unit.account.inventory.year)"), .number(found.filed(by: position), .tonnes),
      ] + LedgerEntry.Status.allCases.map { sum(position, $0) } + [check(position)])
  }

  private func sum(_ position: Int, _ status: LedgerEntry.Status) -> Cell {
    let value = equivalent(position, status)
    guard let values = ledger.range("equivalent"), let numbers = ledger.range("number"),
      let states = ledger.range("status")
    else { return .number(value, .tonnes) }
    let own = CellAddress(.reconcileUnits, row: position, column: "number")
    let word = SheetFormula.literal(words.status(status))
    return .formula(
      "SUMIFS(\(values),\(numbers),\(own),\(states),\(word))", cached: value, .tonnes,
      role: .computed)
  }

  private func equivalent(_ position: Int, _ status: LedgerEntry.Status) -> Double {
    found.entries.filter { $0.unit == position && $0.status == status }
      .map(found.equivalent).compensatedSum
  }

  /// What is left of the unit's own total when the parts are taken away: nothing.
  private func check(_ position: Int) -> Cell {
    let filed = CellAddress(.reconcileUnits, row: position, column: "filed")
    let range = CellRange(
      .reconcileUnits, row: position, from: id(.counted), to: id(.nobody))
    let parts = LedgerEntry.Status.allCases.map { equivalent(position, $0) }
    return .residual(
      "\(filed)-SUM(\(range))", cached: found.filed(by: position) - parts.compensatedSum)
  }

  private var total: Table.Row {
    let filed = found.units.indices.map(found.filed).compensatedSum
    let sums = LedgerEntry.Status.allCases.map { (id($0), found.equivalent(of: $0)) }
    return Table.Row(
      [.empty, .text(words.label("reconcile-row-total")), .empty, .empty]
        + ([("filed", filed)] + sums).map { column($0.0, $0.1) }, role: .total)
  }

  private func column(_ id: Table.Column.ID, _ value: Double) -> Cell {
    let range = CellRange(.reconcileUnits, rows: 0..<found.units.count, column: id)
    return .formula(range.map { "SUM(\($0))" } ?? "0", cached: value, .tonnes, role: .total)
  }
}

extension Reconciliation {
  /// Tonnes of CO₂e of a unit, direct and indirect, under the district's set.
  public func filed(by unit: Int) -> Double {
    let totals = units[unit].account.totals
    return [totals.direct, totals.indirect].flatMap { masses in
      masses.sorted { $0.key < $1.key }.flatMap { gas, categories in
        categories.sorted { $0.key < $1.key }.map { $0.value * potential(of: gas) }
      }
    }.compensatedSum
  }
}
