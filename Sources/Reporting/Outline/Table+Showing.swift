import Documents
import Findings

extension Table {
  /// The table with the columns and rows that an outline shows.
  func showing(_ part: Outline.TablePart, in context: ReportContext) -> Table {
    showing(part.columns, atMost: part.rows, in: context)
  }

  /// The table with these columns, all for none, and so many rows at most.
  func showing(
    _ words: [String], atMost count: Int? = nil, in context: ReportContext
  ) -> Table {
    let positions =
      words.isEmpty ? columns.indices.filter { !isEmptyNote($0) } : words.flatMap(positions)
    let shown = rows(atMost: count)
    let left = rows.count - shown.count
    let notes =
      left == 0 ? notes : notes + [context.label("note-rows-left", ["count": .count(left)])]
    return Table(
      id: id, title: title, caption: caption, columns: positions.map { columns[$0] },
      rows: shown.map { row in
        Row(positions.map { row.cells[$0] }, role: row.role, indentation: row.indentation)
      }, notes: notes)
  }

  /// The columns that an outline's word stands for: one, or all letters of a formula.
  private func positions(_ word: String) -> [Int] {
    columns.indices.filter { position in
      let id = columns[position].id
      return id.rawValue == word || word == "letters" && id.isOfLetters
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

extension Chart {
  /// The chart that an outline declares over a table; `nil` when the table has none of its columns.
  init?(_ outline: Outline.ChartOutline, over table: Table, in context: ReportContext) {
    let items = table.rows.indices.filter { table.rows[$0].role == .item }
    guard let first = items.first, let last = items.last else { return nil }
    let rows = first..<(last + 1)
    func range(_ id: String) -> CellRange? {
      let column = Table.Column.ID(rawValue: id)
      return table.position(of: column).flatMap { _ in
        CellRange(table.id, rows: rows, column: column)
      }
    }
    let series = outline.series.compactMap { id -> Series? in
      guard let values = range(id) else { return nil }
      let heading = table.columns.first { $0.id.rawValue == id }?.heading ?? id
      return Series(name: heading, values: values)
    }
    guard let categories = range(outline.categories), !series.isEmpty else { return nil }
    let unit = table.columns.first { $0.id.rawValue == outline.series.first }?.unit ?? ""
    self.init(
      id: outline.id, kind: outline.kind, title: context.name(outline.title),
      categories: categories, series: series, unit: unit, style: .total)
  }
}
