import Accounting
import Documents
import Findings
import Formulas
import Quantities
import Regulations

/// The ledger (台账): a row for every part of every line of the units.
struct LedgerTable {
  let found: Reconciliation
  let words: ReconciliationWords

  var table: Table {
    Table(
      id: .reconcileLedger, title: words.label("reconcile-table-ledger"),
      columns: [
        words.column("number"), words.column("unit"), words.column("line"),
        words.column("gas"), words.column("fuel"),
        words.column("line-mass", unit: "t", role: .input),
        words.column("share", role: .input), words.column("mass", unit: "t", role: .computed),
        words.column("potential", role: .factor),
        words.column("equivalent", unit: "tCO2e", role: .computed),
        words.column("status", role: .input), words.column("category", role: .input),
        words.column("name"),
        words.column("key", role: .computed), words.column("amount", role: .input),
        words.column("amount-unit"), words.column("factor", role: .computed),
        words.column("factor-difference", unit: "t", role: .computed),
        words.column("reason", role: .note),
      ], rows: found.entries.indices.map(row), notes: [words.label("reconcile-note-ledger")])
  }

  /// A column of all rows; `nil` where there are none.
  func range(_ column: Table.Column.ID) -> CellRange? {
    CellRange(.reconcileLedger, rows: 0..<found.entries.count, column: column)
  }

  private func row(_ position: Int) -> Table.Row {
    let entry = found.entries[position]
    let unit = found.units[entry.unit]
    let category = found.group(of: entry)
    let method = unit.account.methods[entry.line.method]
    return Table.Row(
      [
        .number(Double(entry.unit + 1), .plain), .text(found.title(of: entry.unit)[words.language]),
        .text(method.title(entry.line.line)[words.language]), .text(entry.gas),
        .text(found.fuelName(entry.fuel)[words.language]),
        .number(method.results[entry.line.line], .tonnes),
        .number(entry.share, .factor), product(position, "line-mass", "share", entry.mass),
        .number(found.potential(of: entry.gas)),
        product(position, "mass", "potential", found.equivalent(of: entry)),
        .text(words.status(entry.status)), .text(category ?? "—"),
        .text(category.map { found.district.categoryName($0)[words.language] } ?? "—"),
        key(position, entry, category), entry.amount.map { .number($0, .amount) } ?? .empty,
        .text(entry.amount == nil ? "" : fuelUnit(entry)),
      ] + factors(position, entry) + [.text(words.reason(entry, in: found))])
  }

  private func at(_ row: Int, _ column: Table.Column.ID) -> CellAddress {
    CellAddress(.reconcileLedger, row: row, column: column)
  }

  private func product(
    _ row: Int, _ left: Table.Column.ID, _ right: Table.Column.ID, _ value: Double
  ) -> Cell {
    .formula("\(at(row, left))*\(at(row, right))", cached: value, .tonnes, role: .computed)
  }

  /// What sums go by: category and gas of what a category has to hold, nothing for the rest.
  ///
  /// Joined, they are no number: by itself 2.10 would be 2.1 to a spreadsheet.
  private func key(_ row: Int, _ entry: LedgerEntry, _ category: String?) -> Cell {
    let status = at(row, "status")
    let held = LedgerEntry.Status.allCases.filter(\.isInCategory).map {
      "\(status)=\(SheetFormula.literal(words.status($0)))" as SheetFormula
    }
    let either = held.dropFirst().reduce(held[0]) { "\($0),\($1)" }
    let isHeld = entry.status.isInCategory
    return .textFormula(
      "IF(OR(\(either)),\(at(row, "category"))&\" \"&\(at(row, "gas")),\"\")",
      cached: isHeld ? "\(category ?? "—") \(entry.gas)" : "", role: .computed)
  }

  private func factors(_ row: Int, _ entry: LedgerEntry) -> [Cell] {
    guard let amount = entry.amount, amount != 0 else { return [.empty, .empty] }
    let own = Cell.formula(
      "\(at(row, "mass"))/\(at(row, "amount"))", cached: entry.mass / amount, .factor,
      role: .computed)
    guard let difference = found.factorDifference(of: entry),
      let line = found.fuelPosition(of: entry)
    else { return [own, .empty] }
    let factor = CellAddress(.reconcileFuels, row: line, column: "district-factor")
    return [
      own,
      .formula(
        "\(at(row, "amount"))*\(factor)-\(at(row, "mass"))", cached: difference, .tonnes,
        role: .computed),
    ]
  }

  private func fuelUnit(_ entry: LedgerEntry) -> String {
    found.district.regulation.fuels[entry.fuel]?.unit.symbol ?? ""
  }
}
