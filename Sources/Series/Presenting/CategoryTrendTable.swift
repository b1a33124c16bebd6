import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The direct total by category, year by year, with and without land use; the indirect line beside.
struct CategoryTrendTable {
  let series: AccountSeries
  let words: SeriesWords

  private var columns: TrendColumns {
    TrendColumns(table: .seriesCategories, years: series.years, words: words)
  }

  var table: Table {
    Table(
      id: .seriesCategories, title: words.label("series-table-categories"),
      columns: [
        Table.Column(id: "code", heading: words.label("column-code")),
        Table.Column(id: "name", heading: words.label("column-category")),
      ] + columns.columns, rows: items + sums, notes: [words.label("series-note-missing")])
  }

  /// The row of the direct total.
  var directRow: Int { series.categories.count }
  /// The row of the direct total without land use, if land use occurs in any year.
  private var landUseRow: Int? { hasLandUse ? directRow + 1 : nil }
  /// The row of the indirect line.
  var indirectRow: Int { (landUseRow ?? directRow) + 1 }
  /// The row of both.
  var totalRow: Int { indirectRow + 1 }

  private var hasLandUse: Bool {
    series.accounts.contains { account in
      account.tree.flatMap(account.totals.equivalentWithoutLandUse) != nil
    }
  }

  private var items: [Table.Row] {
    series.categories.enumerated().map { row, category in
      let cells = series.accounts.map { account -> Cell in
        if let value = account.equivalent(of: category) { return .number(value, .tonnes) }
        return account.notationKey(of: category).map { .notationKey($0.rawValue) } ?? .empty
      }
      let name = series.accounts.last?.categoryName(category)[words.language] ?? category
      return Table.Row([.text(category), .text(name)] + columns.cells(cells, row: row))
    }
  }

  private var sums: [Table.Row] {
    let direct = row("row-direct-total", directRow, .subtotal) { account in
      let range = CellRange(
        .seriesCategories, rows: 0..<directRow, column: .year(account.inventory.year))
      return .formula(
        range.map { "SUM(\($0))" } ?? "0", cached: account.totals.directEquivalent, .tonnes,
        role: .total)
    }
    let indirect = row("row-indirect", indirectRow, .subtotal) {
      .number($0.totals.indirectEquivalent, .tonnes)
    }
    let both = row("row-with-indirect", totalRow, .total) { account in
      .formula(
        "\(address(directRow, account))+\(address(indirectRow, account))",
        cached: account.totals.withIndirect, .tonnes, role: .total)
    }
    return [direct, landUseRow.map(withoutLandUse), indirect, both].compactMap(\.self)
  }

  private func withoutLandUse(_ position: Int) -> Table.Row {
    row("series-row-without-land-use", position, .subtotal) { account in
      let roots = account.tree?.landUse.map(\.code) ?? []
      let rows = series.categories.indices.filter { row in
        let lineage = account.tree?.lineage(of: series.categories[row]) ?? []
        return account.equivalent(of: series.categories[row]) != nil
          && roots.contains(where: lineage.contains)
      }
      let formula = rows.reduce("\(address(directRow, account))" as SheetFormula) {
        "\($0)-\(address($1, account))"
      }
      let value = account.tree.flatMap(account.totals.equivalentWithoutLandUse)
      return .formula(
        formula, cached: value ?? account.totals.directEquivalent, .tonnes, role: .total)
    }
  }

  private func address(_ row: Int, _ account: EmissionAccount) -> CellAddress {
    CellAddress(.seriesCategories, row: row, column: .year(account.inventory.year))
  }

  private func row(
    _ label: String, _ position: Int, _ role: Table.Row.Role, _ cell: (EmissionAccount) -> Cell
  ) -> Table.Row {
    Table.Row(
      [.empty, .text(words.label(label))]
        + columns.cells(series.accounts.map(cell), row: position), role: role)
  }
}
