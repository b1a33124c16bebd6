import Documents
import Findings

extension Finding.Code {
  /// The names and numbers of a chart are on different sheets, which spreadsheets cannot draw.
  static let scatteredChart: Self = "scattered-chart"
}

/// Finds what would make a workbook wrong, before any of it is written.
struct WorkbookCheck {
  let layouts: [SheetLayout]
  let resolver: CellResolver

  var findings: [Finding] {
    duplicates
      + layouts.flatMap { layout in
        layout.plan.blocks.flatMap { findings(in: $0, on: layout.plan.name) }
      }
  }

  private var duplicates: [Finding] {
    let names = layouts.flatMap { $0.plan.blocks.tables.map(\.id.rawValue) }
    let counts = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }
    return counts.keys.sorted().map { Finding(.error, .duplicateTable, ["table": .text($0)]) }
  }

  private func findings(in block: Block, on sheet: String) -> [Finding] {
    switch block {
    case .table(let table):
      table.rows.flatMap { $0.cells.flatMap { findings(in: $0, on: sheet) } }
    case .chart(let chart):
      chart.addresses.filter { resolver.target(of: $0) == nil }.map { unknown($0, on: sheet) }
        + scattered(chart, on: sheet)
    case .paragraph, .list, .preformatted: []
    }
  }

  private func scattered(_ chart: Chart, on sheet: String) -> [Finding] {
    let sheets = ([chart.categories] + chart.series.map(\.values))
      .compactMap { resolver.range($0)?.sheet }
    guard Set(sheets).count > 1 else { return [] }
    return [
      Finding(.error, .scatteredChart, ["chart": .text(chart.title)], at: Place(file: sheet))
    ]
  }

  private func findings(in cell: Cell, on sheet: String) -> [Finding] {
    let addresses = (cell.sheetFormula?.addresses ?? []) + (cell.link?.address.map { [$0] } ?? [])
    let cells = addresses.filter { resolver.target(of: $0) == nil }
      .map { unknown($0, on: sheet) }
    return cells + findings(in: cell.link, on: sheet)
  }

  private func findings(in link: Cell.Link?, on sheet: String) -> [Finding] {
    guard let link, resolver.target(of: link) == nil else { return [] }
    switch link {
    case .sheet(let name):
      return [Finding(.error, .unknownSheet, ["name": .text(name)], at: Place(file: sheet))]
    case .table(let id):
      return [
        Finding(.error, .unknownCell, ["cell": .text(id.rawValue)], at: Place(file: sheet))
      ]
    case .cell, .url: return []
    }
  }

  private func unknown(_ address: CellAddress, on sheet: String) -> Finding {
    let cell = "\(address.table.rawValue)[\(address.row), \(address.column.rawValue)]"
    return Finding(.error, .unknownCell, ["cell": .text(cell)], at: Place(file: sheet))
  }
}

extension Cell.Link {
  /// The cell the link leads to, if it leads to one.
  fileprivate var address: CellAddress? {
    if case .cell(let address) = self { address } else { nil }
  }
}

extension Chart {
  /// The corners of every range the chart draws.
  fileprivate var addresses: [CellAddress] {
    ([categories] + series.map(\.values)).flatMap { [$0.first, $0.last] }
  }
}
