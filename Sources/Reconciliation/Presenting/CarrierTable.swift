import Accounting
import Documents
import Findings
import Quantities
import Regulations

/// A row for what is bought, such as electricity: counted once, as brought in or as made inside.
struct CarrierTable {
  let found: Reconciliation
  let words: ReconciliationWords

  var table: Table? {
    guard !found.carriers.isEmpty else { return nil }
    return Table(
      id: .reconcileCarriers, title: words.label("reconcile-table-carriers"),
      columns: [
        words.column("carrier"), words.column("amount-unit"),
        words.column("brought", role: .input), words.column("made", role: .input),
        words.column("brought-share", role: .computed),
        words.column("purchased", role: .input), words.column("others", role: .computed),
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
      .number(balance.brought), .number(balance.made),
      .formula(
        "\(at("brought"))/(\(at("brought"))+\(at("made")))", cached: balance.brought / all,
        .percent(2), role: .computed),
      .number(balance.purchased),
      .formula(
        "\(at("brought"))+\(at("made"))-\(at("purchased"))", cached: balance.residual, .full,
        role: .computed),
    ])
  }
}
