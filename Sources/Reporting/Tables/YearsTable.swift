import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The categories beside what they came to in the base year and the year before (与往年比较).
///
/// Earlier years stand as their own inventories have them, in the potentials of this one.
struct YearsTable: ReportTable {
  static let id = "years"

  func tables(in context: ReportContext) -> [Table] {
    guard let tree = context.account.tree else { return [] }
    let years = EarlierTotals.all(of: context.account, tree)
    guard !years.isEmpty else { return [] }
    let writer = YearsRows(tree: tree, context: context, earlier: years)
    return [
      Table(
        id: .years, title: context.label("table-years"), columns: writer.columns,
        rows: writer.rows, notes: [context.label("note-years")])
    ]
  }
}

/// What the categories of an earlier year came to, in tonnes of this year's equivalent.
private struct EarlierTotals {
  let year: Int
  let byCategory: [String: Double]
  let total: Double
  /// Of purchased electricity and heat; `nil` where its figures tell nothing of them.
  let indirect: Double?

  init(_ figures: PreviousFigures, _ account: EmissionAccount, _ tree: CategoryTree) {
    year = figures.year
    let masses = figures.masses().sorted {
      ($0.key.category, $0.key.gas) < ($1.key.category, $1.key.gas)
    }
    let parts = masses.map {
      ($0.key.category, $0.value * account.totals.potential(of: $0.key.gas))
    }
    byCategory = parts.reduce(into: [:]) { sums, part in
      for code in tree.lineage(of: part.0) { sums[code, default: 0] += part.1 }
    }
    total = parts.map(\.1).reduce(0, +)
    indirect = figures.indirect.flatMap { lines in
      lines.isEmpty
        ? nil : lines.map { $0.mass * account.totals.potential(of: $0.gas) }.reduce(0, +)
    }
  }

  var withIndirect: Double? { indirect.map { total + $0 } }

  /// The base year and the year before, each once and in this order.
  static func all(of account: EmissionAccount, _ tree: CategoryTree) -> [EarlierTotals] {
    let figures = [account.trendBase, account.previous].compactMap(\.self)
    return figures.reduce(into: []) { years, figures in
      guard !years.contains(where: { $0.year == figures.year }) else { return }
      years.append(EarlierTotals(figures, account, tree))
    }
  }
}

/// Writes the rows; this year's are the cells of the summary.
private struct YearsRows {
  let tree: CategoryTree
  let context: ReportContext
  let earlier: [EarlierTotals]

  private var totals: Totals { context.account.totals }
  private var summary: SummaryLayout { SummaryLayout(tree) }
  private var shown: [(summaryRow: Int, category: Regulations.Category)] {
    summary.categories.enumerated().map { ($0.offset, $0.element) }.filter { _, category in
      totals.equivalent(in: tree, below: category.code) != nil
        || earlier.contains { $0.byCategory[category.code] != nil }
    }
  }

  var columns: [Table.Column] {
    let unit = context.equivalentUnit
    let years = earlier.map(\.year) + [context.account.inventory.year]
    return [
      Table.Column(id: "code", heading: context.label("column-code")),
      Table.Column(id: "name", heading: context.label("column-category")),
    ]
      + years.map { year in
        Table.Column(
          id: .year(year), heading: context.label("column-of-year", ["year": .count(year)]),
          unit: unit, role: .computed)
      }
      + earlier.map { earlier in
        Table.Column(
          id: .change(since: earlier.year),
          heading: context.label("column-change-since", ["year": .count(earlier.year)]),
          role: .computed)
      }
  }

  var rows: [Table.Row] {
    let categories = shown
    return categories.enumerated().map { index, entry in
      row(
        index, [.text(entry.category.code), .text(context.name(entry.category.name))],
        earlier.map { $0.byCategory[entry.category.code] },
        totals.equivalent(in: tree, below: entry.category.code), entry.summaryRow,
        role: tree.children(of: entry.category.code).isEmpty ? .item : .subtotal,
        indentation: entry.category.level - 1)
    } + [
      row(
        categories.count, [.empty, .text(context.label("row-direct-total"))],
        earlier.map { $0.total }, totals.directEquivalent, summary.totalRow, role: .total,
        indentation: 0)
    ] + (context.account.countsIndirect ? withIndirect(after: categories.count) : [])
  }

  /// What purchased electricity and heat come to, and the total with them.
  private func withIndirect(after last: Int) -> [Table.Row] {
    let isKnown = context.account.hasIndirect
    return [
      row(
        last + 1, [.empty, .text(context.entityLabel("row-indirect"))],
        earlier.map(\.indirect), isKnown ? totals.indirectEquivalent : nil, summary.totalRow + 1,
        role: .memo, indentation: 0),
      row(
        last + 2, [.empty, .text(context.label("row-with-indirect"))],
        earlier.map(\.withIndirect), isKnown ? totals.withIndirect : nil, summary.totalRow + 2,
        role: .total, indentation: 0),
    ]
  }

  private func row(
    _ index: Int, _ names: [Cell], _ before: [Double?], _ now: Double?, _ summaryRow: Int,
    role: Table.Row.Role, indentation: Int
  ) -> Table.Row {
    let past = before.map { value -> Cell in
      value.map { .number($0 / context.totalUnit.scale, .total, role: .computed) } ?? .empty
    }
    let address = summary.equivalent(row: summaryRow)
    let present: Cell =
      now.map {
        .formula("\(address)", cached: $0 / context.totalUnit.scale, .total, role: .computed)
      }
      ?? .empty
    let changes = zip(earlier, before).map { change(index, $0.year, from: $1, to: now) }
    return Table.Row(
      names + past + [present] + changes, role: role, indentation: indentation)
  }

  /// The change as a share of the earlier year's size; none where one of the years has no number.
  private func change(_ row: Int, _ year: Int, from before: Double?, to now: Double?) -> Cell {
    guard let before, let now, before != 0 else { return .empty }
    let then = CellAddress(.years, row: row, column: .year(year))
    let today = CellAddress(.years, row: row, column: .year(context.account.inventory.year))
    return .formula(
      "(\(today)-\(then))/ABS(\(then))", cached: (now - before) / abs(before), .share,
      role: .computed)
  }
}

extension Table.ID {
  fileprivate static let years: Self = "years"
}

extension Table.Column.ID {
  fileprivate static func year(_ year: Int) -> Self { Self(rawValue: "year-\(year)") }
  fileprivate static func change(since year: Int) -> Self { Self(rawValue: "since-\(year)") }
}
