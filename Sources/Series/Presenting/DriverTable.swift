import Accounting
import Documents
import Foundation
import Inventories

/// Why CO₂ from energy changed: year by year, and from the first year to the last.
struct DriverTable {
  let series: AccountSeries
  let words: SeriesWords

  var table: Table {
    let periods = periods
    let found = periods.compactMap { period in
      period.decomposition.map { (period.name, $0, period.change) }
    }
    let notes =
      [words.label("series-note-drivers"), kind].compactMap(\.self)
      + (found.count < periods.count ? [words.label("series-note-undecomposed")] : [])
    return Table(
      id: .seriesDrivers, title: words.label("series-table-drivers"), columns: columns,
      rows: found.enumerated().map { row($0, $1.0, $1.1, $1.2) }, notes: notes)
  }

  /// What each driver added or took away, year by year.
  var chart: Chart? {
    let steps = periods.prefix(series.accounts.dropFirst().count).count { $0.decomposition != nil }
    guard let periods = CellRange(.seriesDrivers, rows: 0..<steps, column: "period") else {
      return nil
    }
    let drivers = Decomposition.Driver.allCases.compactMap { driver in
      CellRange(.seriesDrivers, rows: 0..<steps, column: Table.Column.ID(rawValue: driver.rawValue))
        .map {
          Chart.Series(name: words.label("series-driver-\(driver.rawValue)"), values: $0)
        }
    }
    return Chart(
      id: "series-drivers", kind: .stackedColumn, title: words.label("series-drivers-chart"),
      categories: periods, series: drivers, unit: "tCO2", style: .tonnes)
  }

  /// Which standard coal the energy of all years is in.
  private var kind: String? {
    series.energyKind.flatMap { kind in
      let key = "series-note-energy-kind-\(kind)"
      let text = words.label(key)
      return text == key ? nil : text
    }
  }

  private var columns: [Table.Column] {
    [Table.Column(id: "period", heading: words.label("series-column-period"))]
      + Decomposition.Driver.allCases.map { column($0.rawValue, "series-driver-\($0.rawValue)") }
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
    let years = series.accounts.map(series.energyYear)
    let steps = years.indices.dropFirst().map { (years.index(before: $0), $0) }
    let whole = years.count > 2 ? [(0, years.count - 1)] : []
    return (steps + whole).map { first, last in
      let name = name(series.accounts[first], series.accounts[last])
      guard let before = years[first], let after = years[last] else { return (name, nil, 0) }
      return (
        name, Decomposition(from: before, to: after), after.emissions - before.emissions
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
        .residual("\(sum)-\(own)", cached: found.effects.total - change),
      ])
  }
}
