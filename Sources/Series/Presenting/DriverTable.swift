import Accounting
import Documents
import Inventories

/// Why CO₂ from energy changed: year by year, and from the first year to the last.
struct DriverTable {
  let series: AccountSeries
  let words: SeriesWords

  var table: Table {
    let found = periods.compactMap { period in
      period.decomposition.map { (period.name, $0, period.change) }
    }
    let notes =
      [words.label("series-note-drivers")]
      + (found.count < periods.count ? [words.label("series-note-undecomposed")] : [])
    return Table(
      id: .seriesDrivers, title: words.label("series-table-drivers"), columns: columns,
      rows: found.enumerated().map { row($0, $1.0, $1.1, $1.2) }, notes: notes)
  }

  private var columns: [Table.Column] {
    [Table.Column(id: "period", heading: words.label("series-column-period"))]
      + Decomposition.Driver.allCases.map { column($0.name, "series-driver-\($0.name)") }
      + [
        column("sum", "series-column-sum"), column("change", "series-column-carbon"),
        column("check", "series-column-residual"),
      ]
  }

  private func column(_ id: String, _ label: String) -> Table.Column {
    Table.Column(
      id: Table.Column.ID(rawValue: id), heading: words.label(label), unit: "tCO2",
      role: .computed)
  }

  /// Each two years that follow each other, then first and last where others lie between.
  private var periods: [(name: String, decomposition: Decomposition?, change: Double)] {
    let accounts = series.accounts
    let pairs = zip(accounts, accounts.dropFirst()).map { ($0, $1) }
    let ends = [accounts.first, accounts.last].compactMap(\.self)
    let whole = accounts.count > 2 ? [(ends[0], ends[1])] : []
    return (pairs + whole).map { before, after in
      let years = (series.energyYear(of: before), series.energyYear(of: after))
      guard let first = years.0, let last = years.1 else { return (name(before, after), nil, 0) }
      return (
        name(before, after), Decomposition(from: first, to: last), last.emissions - first.emissions
      )
    }
  }

  private func name(_ before: EmissionAccount, _ after: EmissionAccount) -> String {
    "\(before.inventory.year) → \(after.inventory.year)"
  }

  private func row(
    _ row: Int, _ name: String, _ found: Decomposition, _ change: Double
  ) -> Table.Row {
    let range = CellRange(.seriesDrivers, row: row, from: "population", to: "factor")
    let (sum, own) = (
      CellAddress(.seriesDrivers, row: row, column: "sum"),
      CellAddress(.seriesDrivers, row: row, column: "change")
    )
    return Table.Row(
      [.text(name)] + Decomposition.Driver.allCases.map { .number(found[$0], .tonnes) } + [
        .formula("SUM(\(range))", cached: found.effects.total, .tonnes, role: .total),
        .number(change, .tonnes),
        .formula("ROUND(\(sum)-\(own),4)", cached: 0, .full, role: .computed),
      ])
  }
}
