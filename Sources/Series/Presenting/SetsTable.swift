import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// Two rows for each year whose inventory has other potentials than the last one: its totals under its own
/// set, under that of the series, and what lies between.
struct SetsTable {
  let series: AccountSeries
  let words: SeriesWords

  var table: Table {
    Table(
      id: .seriesSets, title: words.label("series-table-sets"), columns: columns, rows: rows,
      notes: [words.gwpNote(of: series)])
  }

  private var columns: [Table.Column] {
    [
      Table.Column(id: "year", heading: words.label("series-column-year")),
      Table.Column(id: "set", heading: words.label("series-column-own-set")),
      Table.Column(id: "sum", heading: words.label("series-column-total")),
      column("own", "series-column-own"), column("here", "series-column-here"),
      column("difference", "series-column-recalculated"),
    ]
  }

  private func column(_ id: Table.Column.ID, _ label: String) -> Table.Column {
    Table.Column(id: id, heading: words.label(label), unit: "tCO2e", role: .computed)
  }

  private var rows: [Table.Row] {
    guard let gwp = series.accounts.last?.gwp else { return [] }
    let sums = series.otherwise.flatMap { account -> [(EmissionAccount, String, Double, Double)] in
      let (own, here) = (account.totals, account.under(gwp).totals)
      return [
        (account, "row-direct-total", own.directEquivalent, here.directEquivalent),
        (account, "row-with-indirect", own.withIndirect, here.withIndirect),
      ]
    }
    return sums.enumerated().map { row($0, $1.0, $1.1, own: $1.2, here: $1.3) }
  }

  private func row(
    _ row: Int, _ account: EmissionAccount, _ sum: String, own: Double, here: Double
  ) -> Table.Row {
    func address(_ column: Table.Column.ID) -> CellAddress {
      CellAddress(.seriesSets, row: row, column: column)
    }
    return Table.Row([
      .text("\(account.inventory.year)"), .text(account.gwp.id), .text(words.label(sum)),
      .number(own, .tonnes), .number(here, .tonnes),
      .formula(
        "\(address("here"))-\(address("own"))", cached: here - own, .tonnes, role: .computed),
    ])
  }
}

extension SeriesWords {
  /// The set of potentials that all years are under.
  func gwpNote(of series: AccountSeries) -> String {
    catalogue.label(
      "series-note-sets", ["last": .text(series.accounts.last?.gwp.id ?? "")], in: language)
  }
}
