import Documents

/// The columns that every table of splits has, and the cells of one row of them.
struct SplitColumnHeads {
  let words: ComparisonWords
  /// Whether the totals before and after and the check stand in it: on paper they take too much
  /// room.
  let isWhole: Bool

  var columns: [Table.Column] {
    let totals = isWhole ? [column("before"), column("after")] : []
    return totals + [column("difference")] + Split.Part.allCases.map { column($0.name) }
      + (isWhole ? [column("check")] : [])
  }

  private func column(_ name: String) -> Table.Column {
    Table.Column(
      id: Table.Column.ID(rawValue: name), heading: words.label("diff-column-\(name)"),
      unit: "tCO2e", role: .computed)
  }

  /// Cells of numbers, the difference and the check live.
  func cells(_ split: Split, row: Int, of table: Table.ID) -> [Cell] {
    cells(split, row: row, of: table) { _, value in .tonnes(value) }
  }

  /// Cells that add up rows above.
  func sums(
    _ split: Split, row: Int, of table: Table.ID, _ formula: (Table.Column.ID) -> SheetFormula
  ) -> [Cell] {
    cells(split, row: row, of: table) { name, value in
      .formula(
        formula(Table.Column.ID(rawValue: name)), cached: value, value == 0 ? .full : .tonnes,
        role: .total)
    }
  }

  private func cells(
    _ split: Split, row: Int, of table: Table.ID, _ cell: (String, Double) -> Cell
  ) -> [Cell] {
    let parts = Split.Part.allCases.map { cell($0.name, split[$0]) }
    guard isWhole else { return [.tonnes(split.difference)] + parts }
    let (before, after) = (
      CellAddress(table, row: row, column: "before"), CellAddress(table, row: row, column: "after")
    )
    let difference = CellAddress(table, row: row, column: "difference")
    let range = CellRange(table, row: row, from: "boundary", to: "gwp")
    return [cell("before", split.before), cell("after", split.after)]
      + [.formula("\(after)-\(before)", cached: split.difference, .tonnes, role: .computed)]
      + parts
      + [.formula("ROUND(\(difference)-SUM(\(range)),4)", cached: 0, .full, role: .computed)]
  }
}

extension NumberStyle {
  /// Tonnes of CO₂e.
  static let tonnes = NumberStyle.decimals(2)
}

extension Cell {
  /// Tonnes of CO₂e; what is exactly nothing is a bare zero.
  static func tonnes(_ value: Double) -> Cell {
    value == 0 ? .number(0, .full) : .number(value, .tonnes)
  }
}

extension Table.ID {
  /// The split by category.
  static let split: Self = "diff-split"
  /// The split of the totals, part by part.
  static let contributions: Self = "diff-contributions"
  /// The split by gas.
  static let gasSplit: Self = "diff-gases"
  /// The split by line.
  static let lineSplit: Self = "diff-lines"
}
