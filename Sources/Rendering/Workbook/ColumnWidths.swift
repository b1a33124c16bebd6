import Documents

/// The widths of a sheet's columns, shared by its tables.
struct ColumnWidths {
  /// The widths in characters, one for each column that a table has.
  let tableColumns: [Double]
  /// The widths with as many spare columns as running text needs to stand in.
  let all: [Double]

  init(_ tables: [Table]) {
    let measures = SheetMetrics.textCaps.map { cap in Self.widths(of: tables, textCap: cap) }
    let fitting = measures.first { $0.reduce(0, +) <= SheetMetrics.landscapeWidth }
    tableColumns = fitting ?? measures.last ?? []
    all = Self.widened(tableColumns)
  }

  var total: Double { all.reduce(0, +) }

  /// The width of several columns together.
  func width(of columns: Range<Int>) -> Double {
    all[columns.clamped(to: all.indices)].reduce(0, +)
  }

  private static func widths(of tables: [Table], textCap: Int) -> [Double] {
    let count = tables.map(\.columns.count).max() ?? 0
    return (0..<count).map { position in
      let wanted = tables.filter { position < $0.columns.count }
        .map { width(of: position, in: $0, textCap: textCap) }
      return wanted.max() ?? SheetMetrics.spareColumn
    }
  }

  private static func width(of position: Int, in table: Table, textCap: Int) -> Double {
    let column = table.columns[position]
    let cells = table.rows.flatMap { row in
      row.visibleCells.filter { $0.position == position && $0.cell.columnSpan == 1 }
        .map { (cell: $0.cell, indentation: position == 0 ? row.indentation * 2 : 0) }
    }
    let numbers = cells.filter { $0.cell.value != nil }.map { $0.cell.printed.displayWidth + 1 }
    let texts = cells.filter { $0.cell.value == nil }
      .map { $0.cell.printed.widestLine + $0.indentation }
    let heading = max(
      LineBreaking.longestUnit(in: column.title),
      min(column.title.widestLine, SheetMetrics.headingCap))
    let text = column.preferredWidth ?? min(texts.max() ?? 0, textCap)
    return SheetMetrics.columnWidth(of: max(numbers.max() ?? 0, text, heading))
  }

  private static func widened(_ widths: [Double]) -> [Double] {
    var widened = widths
    while widened.reduce(0, +) + SheetMetrics.spareColumn <= SheetMetrics.portraitWidth {
      widened.append(SheetMetrics.spareColumn)
    }
    return widened
  }
}
