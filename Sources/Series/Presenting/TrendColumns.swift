import Documents

/// The columns that tables of years have, and the cells of one row of them.
struct TrendColumns {
  let table: Table.ID
  let years: [Int]
  let words: SeriesWords

  var columns: [Table.Column] {
    years.map {
      Table.Column(id: .year($0), heading: "\($0)", unit: "tCO2e", role: .computed)
    } + [
      Table.Column(
        id: "change", heading: words.label("series-column-change"), unit: "tCO2e", role: .computed),
      Table.Column(id: "relative", heading: words.label("series-column-relative"), role: .computed),
      Table.Column(id: "annual", heading: words.label("series-column-annual"), role: .computed),
    ]
  }

  /// The cells of a row: what stands for each year, the change from first to last and its rates, live.
  func cells(_ cells: [Cell], row: Int) -> [Cell] {
    guard let start = years.first, let end = years.last, years.count == cells.count else {
      return cells
    }
    let trend = Trend([(start, cells.first?.value), (end, cells.last?.value)])
    guard let change = trend.change(from: start, to: end) else { return cells }
    let (first, last) = (
      CellAddress(table, row: row, column: .year(start)),
      CellAddress(table, row: row, column: .year(end))
    )
    let relative = trend.relativeChange(from: start, to: end).map {
      rate("(\(last)-\(first))/ABS(\(first))", $0)
    }
    let annual = trend.annualRate(from: start, to: end).map {
      rate("(\(last)/\(first))^(1/\(Double(end - start)))-1", $0)
    }
    return cells + [
      .formula("\(last)-\(first)", cached: change, .tonnes, role: .computed),
      relative ?? .empty, annual ?? .empty,
    ]
  }

  private func rate(_ formula: SheetFormula, _ value: Double) -> Cell {
    .formula(formula, cached: value, .percent(2), role: .computed)
  }
}
