import Accounting
import Documents
import Findings
import Inventories

/// A year a row: the indicators, and the total set against each; what is missing stays blank.
struct IndicatorTable {
  let series: AccountSeries
  let words: SeriesWords

  private var kinds: [Indicator.Kind] {
    Indicator.Kind.allCases.filter { series.model(of: $0) != nil }
  }

  var table: Table {
    Table(
      id: .seriesIndicators, title: words.label("series-table-indicators"),
      columns: [Table.Column(id: "year", heading: words.label("series-column-year"))]
        + kinds.map(indicator) + kinds.map(intensity),
      rows: series.accounts.indices.map(row), notes: [words.label("series-note-indicators")])
  }

  /// A line for each intensity.
  var charts: [Chart?] {
    let rows = 0..<series.accounts.count
    return kinds.map { kind in
      let column = intensity(kind)
      guard let years = CellRange(.seriesIndicators, rows: rows, column: "year"),
        let values = CellRange(.seriesIndicators, rows: rows, column: column.id)
      else { return nil }
      return Chart(
        id: "series-\(column.id.rawValue)", kind: .line, title: column.heading, categories: years,
        series: [Chart.Series(name: column.heading, values: values)], unit: column.unit ?? "",
        style: .significant(Self.digits))
    }
  }

  private func indicator(_ kind: Indicator.Kind) -> Table.Column {
    let model = series.model(of: kind)
    let prices = model?.priceYear.map { " (\($0))" } ?? ""
    return Table.Column(
      id: id(kind), heading: kind.name[words.language] + prices, unit: model?.unit,
      role: .input)
  }

  private func intensity(_ kind: Indicator.Kind) -> Table.Column {
    Table.Column(
      id: Table.Column.ID(rawValue: "per-\(kind.rawValue)"),
      heading: words.label("series-per-\(kind.rawValue)"),
      unit: unit(of: kind).name, role: .computed)
  }

  private func unit(of kind: Indicator.Kind) -> IntensityUnit {
    IntensityUnit(per: series.model(of: kind)?.unit ?? "")
  }

  private func id(_ kind: Indicator.Kind) -> Table.Column.ID {
    Table.Column.ID(rawValue: kind.rawValue)
  }

  private func row(_ position: Int) -> Table.Row {
    let account = series.accounts[position]
    let values = kinds.map { series.indicator($0, of: account)?.value }
    let total = CellAddress(.seriesYears, row: position, column: "total")
    let intensities = zip(kinds, values).map { kind, value -> Cell in
      guard let value, value > 0 else { return .empty }
      let own = CellAddress(.seriesIndicators, row: position, column: id(kind))
      let scale = unit(of: kind).scale
      let per: SheetFormula = scale == 1 ? "" : "/\(scale)"
      return .formula(
        "\(total)/\(own)\(per)", cached: account.totals.withIndirect / value / scale,
        .significant(Self.digits), role: .computed)
    }
    return Table.Row(
      [.text("\(account.inventory.year)")] + values.map { $0.map { .number($0) } ?? .empty }
        + intensities)
  }

  /// How many digits an intensity is printed with.
  private static let digits = 5
}
