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
    ]
  }

  /// The cells of a row: what stands for each year, and the change from first to last, live.
  func cells(_ cells: [Cell], row: Int) -> [Cell] {
    let ends = [years.first, years.last].compactMap(\.self)
    guard ends.count == 2, let before = cells.first?.value, let after = cells.last?.value else {
      return cells
    }
    let (first, last) = (
      CellAddress(table, row: row, column: .year(ends[0])),
      CellAddress(table, row: row, column: .year(ends[1]))
    )
    let change = Cell.formula(
      "\(last)-\(first)", cached: after - before, .tonnes, role: .computed)
    guard before > 0 else { return cells + [change] }
    return cells + [
      change,
      .formula("\(last)/\(first)-1", cached: after / before - 1, .percent(2), role: .computed),
    ]
  }
}
