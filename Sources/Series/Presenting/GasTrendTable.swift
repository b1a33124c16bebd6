import Accounting
import Documents
import Inventories
import Regulations

/// The direct total by gas, year by year.
struct GasTrendTable {
  let series: AccountSeries
  let words: SeriesWords

  var table: Table {
    let columns = TrendColumns(table: .seriesGases, years: series.years, words: words)
    let gases = series.gases
    let rows = gases.enumerated().map { row, gas in
      let cells = series.accounts.map { account -> Cell in
        guard account.totals.direct[gas] != nil else { return .empty }
        return .number(
          account.totals.mass(of: gas) * account.totals.potential(of: gas), .tonnes)
      }
      return Table.Row([.text(gas)] + columns.cells(cells, row: row))
    }
    let total = series.accounts.map { account -> Cell in
      let range = CellRange(
        .seriesGases, rows: 0..<gases.count, column: .year(account.inventory.year))
      return .formula(
        range.map { "SUM(\($0))" } ?? "0", cached: account.totals.directEquivalent, .tonnes,
        role: .total)
    }
    return Table(
      id: .seriesGases, title: words.label("series-table-gases"),
      columns: [Table.Column(id: "gas", heading: words.label("column-gas"))] + columns.columns,
      rows: rows + [
        Table.Row(
          [.text(words.label("row-direct-total"))] + columns.cells(total, row: gases.count),
          role: .total)
      ])
  }
}
