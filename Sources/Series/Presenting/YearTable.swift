import Accounting
import Documents
import Inventories

/// A year a row: the totals and the change from the year before, and a picture of them.
struct YearTable {
  let series: AccountSeries
  let words: SeriesWords

  private var source: CategoryTrendTable { CategoryTrendTable(series: series, words: words) }

  var table: Table {
    Table(
      id: .seriesYears, title: words.label("series-table-years"),
      columns: [
        Table.Column(id: "year", heading: words.label("series-column-year")),
        column("direct", "row-direct-total"), column("indirect", "row-indirect"),
        column("total", "row-with-indirect"), column("change", "series-column-yearly"),
        Table.Column(
          id: "relative", heading: words.label("series-column-relative"), role: .computed),
      ], rows: series.accounts.indices.map(row), notes: [words.gwpNote(of: series)])
  }

  /// Columns of the direct and the indirect part of each year.
  var chart: Chart? {
    let rows = 0..<series.accounts.count
    guard let years = CellRange(.seriesYears, rows: rows, column: "year"),
      let direct = CellRange(.seriesYears, rows: rows, column: "direct"),
      let indirect = CellRange(.seriesYears, rows: rows, column: "indirect")
    else { return nil }
    return Chart(
      id: "series-trend", kind: .stackedColumn, title: words.label("series-chart"),
      categories: years,
      series: [
        Chart.Series(name: words.label("row-direct-total"), values: direct),
        Chart.Series(name: words.label("row-indirect"), values: indirect),
      ], unit: "tCO2e", style: .tonnes)
  }

  private func column(_ id: Table.Column.ID, _ label: String) -> Table.Column {
    Table.Column(id: id, heading: words.label(label), unit: "tCO2e", role: .computed)
  }

  private func row(_ position: Int) -> Table.Row {
    let account = series.accounts[position]
    let year = account.inventory.year
    func cell(_ row: Int, _ value: Double) -> Cell {
      let address = CellAddress(.seriesCategories, row: row, column: .year(year))
      return .formula("\(address)", cached: value, .tonnes, role: .computed)
    }
    return Table.Row(
      [
        .text("\(year)"), cell(source.directRow, account.totals.directEquivalent),
        cell(source.indirectRow, account.totals.indirectEquivalent),
        cell(source.totalRow, account.totals.withIndirect),
      ] + change(position))
  }

  private func change(_ position: Int) -> [Cell] {
    guard position > 0 else { return [] }
    let (trend, last, year) = (
      series.withIndirect, series.years[position - 1], series.years[position]
    )
    let (before, after) = (
      CellAddress(.seriesYears, row: position - 1, column: "total"),
      CellAddress(.seriesYears, row: position, column: "total")
    )
    guard let change = trend.change(from: last, to: year) else { return [] }
    let cell = Cell.formula("\(after)-\(before)", cached: change, .tonnes, role: .computed)
    guard let relative = trend.relativeChange(from: last, to: year) else { return [cell] }
    return [
      cell,
      .formula(
        "(\(after)-\(before))/ABS(\(before))", cached: relative, .percent(2), role: .computed),
    ]
  }
}
