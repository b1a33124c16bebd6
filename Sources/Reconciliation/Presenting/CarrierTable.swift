import Accounting
import Documents
import Findings
import Quantities
import Regulations

/// A row for what is bought, such as electricity: counted once, as brought in or as made inside.
struct CarrierTable {
  let found: Reconciliation
  let words: ReconciliationWords
  let ledger: LedgerTable

  var table: Table? {
    guard !found.carriers.isEmpty else { return nil }
    return Table(
      id: .reconcileCarriers, title: words.label("reconcile-table-carriers"),
      columns: [
        words.column("carrier"), words.column("amount-unit"),
        words.column("brought", role: .input), words.column("made", role: .input),
        words.column("brought-share", role: .computed),
        words.column("purchased", role: .computed), words.column("others", role: .computed),
      ], rows: found.carriers.indices.map(row), notes: [words.label("reconcile-note-carriers")])
  }

  private func row(_ row: Int) -> Table.Row {
    let balance = found.carriers[row]
    func at(_ column: Table.Column.ID) -> CellAddress {
      CellAddress(.reconcileCarriers, row: row, column: column)
    }
    let all = balance.brought + balance.made
    return Table.Row([
      .text(found.fuelName(balance.carrier)[words.language]),
      .text(found.district.regulation.fuels[balance.carrier]?.unit.symbol ?? ""),
      .number(balance.brought, .amount), .number(balance.made, .amount),
      .formula(
        "\(at("brought"))/(\(at("brought"))+\(at("made")))", cached: balance.brought / all,
        .percent(2), role: .computed),
      .formula(purchased(at("carrier")), cached: balance.purchased, .amount, role: .computed),
      .formula(
        "\(at("brought"))+\(at("made"))-\(at("purchased"))", cached: balance.residual, .amount,
        role: .computed),
    ])
  }

  /// What the ledger has of it inside, in a category or made here.
  private func purchased(_ carrier: CellAddress) -> SheetFormula {
    guard let amounts = ledger.range("amount"), let fuels = ledger.range("fuel"),
      let states = ledger.range("status")
    else { return "0" }
    let statuses = LedgerEntry.Status.allCases.filter { $0.isInCategory || $0 == .generated }
    return .sum(
      of: statuses.map {
        let word = SheetFormula.literal(words.status($0))
        return "SUMIFS(\(amounts),\(fuels),\(carrier),\(states),\(word))"
      })
  }
}
