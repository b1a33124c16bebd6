import Documents

/// A table as text: every cell printed, every column aligned.
struct PrintedTable {
  struct Cell {
    let position: Int
    let span: Int
    let text: String
    let isNumber: Bool
    /// The page outside that it leads to.
    let url: String?
  }

  struct Row {
    let role: Table.Row.Role
    let cells: [Cell]
  }

  let titles: [String]
  let alignments: [Table.Column.Alignment]
  /// The heads above the column titles.
  let heads: [Row]
  let body: [Row]

  /// Prints a table; `step` is put before a row's first cell once for each step of indentation.
  init(_ table: Table, step: String) {
    let rows = table.rows.map { Row($0, columnCount: table.columns.count, step: step) }
    titles = table.columns.map(\.title)
    alignments = table.columns.indices.map { table.alignment(ofColumn: $0) }
    heads = Array(rows.prefix(table.leadingHeadCount))
    body = Array(rows.dropFirst(table.leadingHeadCount))
  }

  private init(
    titles: [String], alignments: [Table.Column.Alignment], heads: [Row], body: [Row]
  ) {
    self.titles = titles
    self.alignments = alignments
    self.heads = heads
    self.body = body
  }

  /// The table with these of its columns alone, which are in ascending order.
  func keeping(_ positions: [Int]) -> PrintedTable {
    PrintedTable(
      titles: positions.map { titles[$0] }, alignments: positions.map { alignments[$0] },
      heads: heads.map { $0.keeping(positions) }, body: body.map { $0.keeping(positions) })
  }
}

extension PrintedTable.Row {
  fileprivate init(_ row: Table.Row, columnCount: Int, step: String) {
    role = row.role
    cells = row.visibleCells.map { position, cell in
      let lead = position == 0 ? String(repeating: step, count: row.indentation) : ""
      return PrintedTable.Cell(
        position: position, span: min(cell.columnSpan, columnCount - position),
        text: cell.isEmpty ? "" : lead + cell.printed, isNumber: cell.value != nil,
        url: cell.link?.url)
    }
  }

  fileprivate func keeping(_ positions: [Int]) -> PrintedTable.Row {
    let kept = cells.compactMap { cell -> PrintedTable.Cell? in
      let covered = positions.indices.filter {
        (cell.position..<cell.position + cell.span).contains(positions[$0])
      }
      guard let first = covered.first else { return nil }
      return PrintedTable.Cell(
        position: first, span: covered.count, text: cell.text, isNumber: cell.isNumber,
        url: cell.url)
    }
    return PrintedTable.Row(role: role, cells: kept)
  }
}

extension Cell.Link {
  /// The address, when it leads to a page outside.
  fileprivate var url: String? {
    if case .url(let url) = self { url } else { nil }
  }
}

extension Table {
  /// Where the text of a column stands: as it says, or right when it holds numbers.
  func alignment(ofColumn position: Int) -> Column.Alignment {
    if let alignment = columns[position].alignment { return alignment }
    let filled = rows.lazy.filter { $0.role != .head }.map { $0.cells[position] }
      .filter { !$0.isEmpty }
    return filled.contains { $0.value != nil } ? .right : .left
  }
}

extension Table {
  /// The table with every column's alignment said, so that it is found once and not cell by cell.
  var aligned: Table {
    let columns = columns.enumerated().map { position, column in
      Column(
        id: column.id, heading: column.heading, unit: column.unit,
        alignment: alignment(ofColumn: position), preferredWidth: column.preferredWidth,
        role: column.role, choices: column.choices)
    }
    return Table(
      id: id, title: title, caption: caption, columns: columns, rows: rows, notes: notes)
  }
}
