import Documents
import Findings

extension Table {
  /// The table with the columns and rows that an outline shows.
  func showing(_ part: Outline.TablePart, in context: ReportContext) -> Table {
    let shown = showing(part.columns, atMost: part.rows, in: context)
    return part.title.map { shown.called(context.name($0)) } ?? shown
  }

  /// Whether the table has a column; the question is not asked for none.
  func has(_ column: String?) -> Bool {
    column.map { !columns(named: $0).isEmpty } ?? true
  }

  /// The table with these columns, all for none, and so many rows at most.
  func showing(
    _ words: [String], atMost count: Int? = nil, in context: ReportContext
  ) -> Table {
    let positions =
      words.isEmpty ? columns.indices.filter { !isEmptyNote($0) } : words.flatMap(columns(named:))
    let shown = rows(atMost: count)
    let left = rows.count - shown.count
    let notes =
      left == 0 ? notes : notes + [context.label("note-rows-left", ["count": .count(left)])]
    return Table(
      id: id, title: title, caption: caption, columns: positions.map { columns[$0] },
      rows: shown.map { row in
        Row(positions.map { row.cells[$0] }, role: row.role, indentation: row.indentation)
      }.filter { words.isEmpty || $0.role != .total || $0.hasNumber }, notes: notes)
  }

  /// The table under another title; its formula is left to the prose above it.
  private func called(_ title: String) -> Table {
    Table(id: id, title: title, columns: columns, rows: rows, notes: notes)
  }

  /// The columns that an outline's word stands for: one, all letters of a formula or all gases.
  fileprivate func columns(named word: String) -> [Int] {
    columns.indices.filter { position in
      let id = columns[position].id
      switch word {
      case "letters": return id.isOfLetters
      case "gases": return id.isOfGas
      default: return id.rawValue == word
      }
    }
  }

  /// Whether a column of remarks has none.
  private func isEmptyNote(_ position: Int) -> Bool {
    columns[position].role == .note && rows.allSatisfy { $0.cells[position].printed.isEmpty }
  }

  /// The first rows, and every total.
  private func rows(atMost count: Int?) -> [Row] {
    guard let count else { return rows }
    let items = rows.enumerated().filter { $0.element.role == .item }.map(\.offset)
    let kept = Set(items.prefix(count))
    return rows.enumerated()
      .filter { kept.contains($0.offset) || $0.element.role == .total }
      .map(\.element)
  }
}

extension Table.Row {
  /// Whether a number is shown in it; a total of columns that are not shown says nothing.
  fileprivate var hasNumber: Bool { cells.contains { $0.value != nil } }
}

extension Chart {
  /// The chart that an outline declares over a table; `nil` when the table has none of its columns.
  init?(_ outline: Outline.ChartOutline, over table: Table, in context: ReportContext) {
    let items = table.rows.indices.filter { table.rows[$0].role == .item }
    // A single item has nothing to be compared with.
    guard let first = items.first, let last = items.last, first < last else { return nil }
    let rows = first..<(last + 1)
    func range(_ position: Int) -> CellRange? {
      CellRange(table.id, rows: rows, column: table.columns[position].id)
    }
    let shown = outline.series.flatMap(table.columns(named:))
    let series = shown.compactMap { position in
      range(position).map { Series(name: table.columns[position].heading, values: $0) }
    }
    guard let categories = table.columns(named: outline.categories).first.flatMap(range),
      !series.isEmpty
    else { return nil }
    let unit = shown.first.flatMap { table.columns[$0].unit } ?? ""
    self.init(
      id: outline.id, kind: outline.kind, title: context.name(outline.title),
      categories: categories, series: series, unit: unit, style: .total)
  }
}
