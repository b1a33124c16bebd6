import Accounting
import Comparisons
import Documents
import Findings
import Formulas
import Freezing
import Regulations

/// Two rows for each frozen year: its totals as filed, as they follow today, and what lies between.
struct RecalculationTable {
  let series: AccountSeries
  let words: SeriesWords

  var table: Table {
    Table(
      id: .seriesRecalculation, title: words.label("series-table-recalculation"),
      columns: columns, rows: rows,
      notes: [words.label("series-note-recalculation")] + series.frozen.map(basis))
  }

  private var columns: [Table.Column] {
    [
      Table.Column(id: "year", heading: words.label("series-column-year")),
      Table.Column(id: "sum", heading: words.label("series-column-total")),
      column("filed", "series-column-filed"),
    ] + Split.Part.allCases.map { column($0.name, "diff-column-\($0.name)") } + [
      column("today", "series-column-today"), column("difference", "series-column-recalculated"),
      column("check", "series-column-residual"),
    ]
  }

  private func column(_ id: Table.Column.ID, _ label: String) -> Table.Column {
    Table.Column(id: id, heading: words.label(label), unit: "tCO2e", role: .computed)
  }

  private func column(_ id: String, _ label: String) -> Table.Column {
    column(Table.Column.ID(rawValue: id), label)
  }

  private var rows: [Table.Row] {
    let sums = series.frozen.flatMap { lock in
      [(lock, "row-direct-total", lock.direct), (lock, "row-with-indirect", lock.withIndirect)]
    }
    return sums.enumerated().map { row($0, $1.0.filed.year, $1.1, $1.2) }
  }

  private func row(_ row: Int, _ year: Int, _ sum: String, _ split: Split) -> Table.Row {
    func address(_ column: Table.Column.ID) -> CellAddress {
      CellAddress(.seriesRecalculation, row: row, column: column)
    }
    let range = CellRange(.seriesRecalculation, row: row, from: "boundary", to: "gwp")
    return Table.Row(
      [.text("\(year)"), .text(words.label(sum)), number(split.before)]
        + Split.Part.allCases.map { number(split[$0]) } + [
          number(split.after),
          .formula(
            "\(address("today"))-\(address("filed"))", cached: split.difference, .tonnes,
            role: .computed),
          .residual(
            "\(address("difference"))-SUM(\(range))",
            cached: split.difference - split.parts.compensatedSum),
        ])
  }

  /// Tonnes of CO₂e; what is exactly nothing is a bare zero.
  private func number(_ value: Double) -> Cell { .number(value, value == 0 ? .full : .tonnes) }

  /// Under what a year was filed, and under what it follows today.
  private func basis(_ lock: LockComparison) -> String {
    let regulation = lock.account.regulation
    let arguments: [String: Finding.Argument] = [
      "year": .text("\(lock.filed.year)"),
      "guideline": .name(
        regulation.guidelines[lock.filed.guideline]?.name ?? LocalizedText(lock.filed.guideline)),
      "gwp": .name(regulation.gwpSets[lock.filed.gwp]?.name ?? LocalizedText(lock.filed.gwp)),
      "program": .text(lock.filed.program),
      "guideline-today": .name(lock.account.guideline.name),
      "gwp-today": .name(lock.account.gwp.name),
    ]
    return words.catalogue.label("series-note-basis", arguments, in: words.language)
  }
}
