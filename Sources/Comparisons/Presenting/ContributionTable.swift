import Accounting
import Documents
import Findings
import Regulations

/// From the totals before to those after, one kind of change a row; and a picture of it.
struct ContributionTable {
  let comparison: AccountComparison
  let words: ComparisonWords
  /// The table by category in the same workbook, whose cells this one takes; `nil` on paper.
  let source: SplitTable?

  var table: Table {
    Table(
      id: .contributions, title: words.label("diff-table-contributions"),
      columns: [Table.Column(id: "name", heading: words.label("column-item"))]
        + sums.map {
          Table.Column(
            id: $0.id, heading: words.label($0.label), unit: "tCO2e", role: .computed)
        },
      rows: [row("before", .item)] + Split.Part.allCases.map { row($0.name, .item) }
        + [row("after", .total), row("difference", .item)], notes: notes)
  }

  /// Bars of what each kind of change contributes.
  var chart: Chart? {
    let rows = 1..<(Split.Part.allCases.count + 1)
    guard !comparison.withIndirect.isNothing,
      let names = CellRange(.contributions, rows: rows, column: "name"),
      let values = CellRange(.contributions, rows: rows, column: "total")
    else { return nil }
    return Chart(
      id: "diff-contributions", kind: .bar, title: words.label("diff-chart"), categories: names,
      series: [Chart.Series(name: words.label("row-with-indirect"), values: values)],
      unit: "tCO2e", style: .tonnes)
  }

  private var sums: [(id: Table.Column.ID, label: String, split: Split, row: Int)] {
    [
      ("direct", "row-direct-total", comparison[.direct], source?.directRow ?? 0),
      ("indirect", "row-indirect", comparison[.indirect], source?.indirectRow ?? 0),
      ("total", "row-with-indirect", comparison.withIndirect, source?.totalRow ?? 0),
    ]
  }

  private func row(_ name: String, _ role: Table.Row.Role) -> Table.Row {
    let cells = sums.map { sum -> Cell in
      let value = sum.split.value(of: name)
      guard source != nil else { return .tonnes(value) }
      let address = CellAddress(.split, row: sum.row, column: Table.Column.ID(rawValue: name))
      return .formula("\(address)", cached: value, .tonnes, role: .computed)
    }
    return Table.Row([.text(words.label("diff-row-\(name)"))] + cells, role: role)
  }

  private var notes: [String] {
    let (before, after) = (comparison.before.gwp.id, comparison.after.gwp.id)
    let sets: [String: Finding.Argument] = ["before": .text(before), "after": .text(after)]
    return [words.label("diff-note-order")]
      + (before == after ? [] : [words.label("diff-note-sets", sets)])
  }
}

extension Split {
  /// The number of a column.
  fileprivate func value(of name: String) -> Double {
    switch name {
    case "before": before
    case "after": after
    case "difference": difference
    default: Part.allCases.first { $0.name == name }.map { self[$0] } ?? 0
    }
  }
}
