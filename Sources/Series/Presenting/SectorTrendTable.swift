import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The direct total by sector, a year a row: sums of the categories' cells.
struct SectorTrendTable {
  let series: AccountSeries
  let words: SeriesWords

  /// The sectors that any year has a number in.
  private var sectors: [Regulations.Category] {
    let tree = series.accounts.last?.tree
    return (tree?.categories ?? []).filter { $0.level == 1 && !rows(below: $0.code).isEmpty }
  }

  /// The rows of the table of categories that are below a sector.
  private func rows(below sector: String) -> [Int] {
    let tree = series.accounts.last?.tree
    return series.categories.indices.filter {
      tree?.lineage(of: series.categories[$0]).contains(sector) ?? false
    }
  }

  var table: Table {
    Table(
      id: .seriesSectors, title: words.label("series-table-sectors"),
      columns: [Table.Column(id: "year", heading: words.label("series-column-year"))]
        + sectors.map { sector in
          Table.Column(
            id: id(sector), heading: "\(sector.code) \(sector.name[words.language])",
            unit: "tCO2e", role: .computed)
        },
      rows: series.accounts.map { account in
        Table.Row(
          [.text("\(account.inventory.year)")] + sectors.map { cell($0.code, in: account) })
      })
  }

  /// Each year as a column, its sectors on top of each other.
  var chart: Chart? {
    let rows = 0..<series.accounts.count
    guard let years = CellRange(.seriesSectors, rows: rows, column: "year") else { return nil }
    let parts = sectors.compactMap { sector in
      CellRange(.seriesSectors, rows: rows, column: id(sector)).map {
        Chart.Series(name: sector.name[words.language], values: $0)
      }
    }
    return Chart(
      id: "series-sectors", kind: .stackedColumn, title: words.label("series-sectors-chart"),
      categories: years, series: parts, unit: "tCO2e", style: .tonnes)
  }

  private func id(_ sector: Regulations.Category) -> Table.Column.ID {
    Table.Column.ID(rawValue: "sector-\(sector.code)")
  }

  private func cell(_ sector: String, in account: EmissionAccount) -> Cell {
    let rows = rows(below: sector).filter { account.equivalent(of: series.categories[$0]) != nil }
    guard !rows.isEmpty else { return .empty }
    let cells: [SheetFormula] = rows.map {
      "\(CellAddress(.seriesCategories, row: $0, column: .year(account.inventory.year)))"
    }
    let value = rows.compactMap { account.equivalent(of: series.categories[$0]) }.reduce(0, +)
    return .formula(SheetFormula.sum(of: cells), cached: value, .tonnes, role: .computed)
  }
}
