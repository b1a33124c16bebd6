import Documents

/// The split by category: direct, indirect, both, and memo items apart.
struct SplitTable {
  let comparison: AccountComparison
  let words: ComparisonWords
  let isWhole: Bool

  private var heads: SplitColumnHeads { SplitColumnHeads(words: words, isWhole: isWhole) }
  private func entries(_ sum: AccountComparison.Sum) -> [AccountComparison.CategorySplit] {
    comparison.categories.filter { $0.sum == sum }
  }

  /// The row of the direct total.
  var directRow: Int { entries(.direct).count }
  /// The row of the indirect total.
  var indirectRow: Int { directRow + 1 + entries(.indirect).count }
  /// The row of both.
  var totalRow: Int { indirectRow + 1 }

  var table: Table {
    Table(
      id: .split, title: words.label("diff-table-split"),
      columns: [
        Table.Column(id: "code", heading: words.label("column-code")),
        Table.Column(id: "name", heading: words.label("column-category")),
      ] + heads.columns, rows: rows, notes: [words.label("diff-note-order")])
  }

  private var rows: [Table.Row] {
    let direct = items(.direct, from: 0, role: .item)
    let indirect = items(.indirect, from: directRow + 1, role: .item)
    let memo = entries(.memo).isEmpty ? [] : memoRows
    return direct
      + [sum(.direct, "row-direct-total", rows: 0..<directRow, at: directRow)] + indirect
      + [sum(.indirect, "row-indirect", rows: (directRow + 1)..<indirectRow, at: indirectRow)]
      + [total] + memo
  }

  private var memoRows: [Table.Row] {
    let first = totalRow + 1
    let items = items(.memo, from: first, role: .memo)
    let own = sum(
      .memo, "diff-row-memo", rows: first..<(first + items.count), at: first + items.count)
    return items + [Table.Row(own.cells, role: .memo)]
  }

  private func items(
    _ sum: AccountComparison.Sum, from first: Int, role: Table.Row.Role
  ) -> [Table.Row] {
    entries(sum).enumerated().map { position, entry in
      Table.Row(
        [.text(entry.category), .text(words.category(entry.category, in: comparison))]
          + heads.cells(entry.split, row: first + position, of: .split), role: role)
    }
  }

  private func sum(
    _ sum: AccountComparison.Sum, _ label: String, rows: Range<Int>, at row: Int
  ) -> Table.Row {
    let cells = heads.sums(comparison[sum], row: row, of: .split) { column in
      CellRange(.split, rows: rows, column: column).map { "SUM(\($0))" } ?? "0"
    }
    return Table.Row([.empty, .text(words.label(label))] + cells, role: .subtotal)
  }

  private var total: Table.Row {
    let cells = heads.sums(comparison.withIndirect, row: totalRow, of: .split) { column in
      let direct = CellAddress(.split, row: directRow, column: column)
      return "\(direct)+\(CellAddress(.split, row: indirectRow, column: column))"
    }
    return Table.Row([.empty, .text(words.label("row-with-indirect"))] + cells, role: .total)
  }
}

/// The split of the direct total by gas.
struct GasSplitTable {
  let comparison: AccountComparison
  let words: ComparisonWords
  let isWhole: Bool

  /// The table; none when there is but one gas.
  var table: Table? {
    let gases = comparison.gases
    guard gases.count > 1 else { return nil }
    let heads = SplitColumnHeads(words: words, isWhole: isWhole)
    let rows = gases.enumerated().map { row, gas in
      Table.Row([.text(gas.gas)] + heads.cells(gas.split, row: row, of: .gasSplit))
    }
    let total = heads.sums(comparison[.direct], row: gases.count, of: .gasSplit) { column in
      CellRange(.gasSplit, rows: 0..<gases.count, column: column).map { "SUM(\($0))" } ?? "0"
    }
    return Table(
      id: .gasSplit, title: words.label("diff-table-gases"),
      columns: [Table.Column(id: "gas", heading: words.label("column-gas"))] + heads.columns,
      rows: rows + [Table.Row([.text(words.label("row-direct-total"))] + total, role: .total)])
  }
}
