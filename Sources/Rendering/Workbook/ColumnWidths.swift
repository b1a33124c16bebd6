import Documents

/// The widths of a sheet's columns, shared by its tables.
struct ColumnWidths {
  /// The widths in characters, one for each column that a table has.
  let tableColumns: [Double]
  /// The widths with as many spare columns as running text needs to stand in.
  let all: [Double]

  init(_ tables: [Table]) {
    let measured = tables.map(Self.measured)
    func widths(_ caps: (text: Int, heading: Int)) -> [Double] {
      Self.widths(of: measured, text: caps.text, heading: caps.heading)
    }
    let measures = SheetMetrics.caps.map(widths)
    let fitting =
      measures.first { $0.reduce(0, +) <= SheetMetrics.landscapeWidth }
      ?? ([measures.last].compactMap(\.self) + SheetMetrics.narrowCaps.map(widths)).first {
        $0.reduce(0, +) * SheetMetrics.smallestLyingScale <= SheetMetrics.landscapeWidth
      }
    tableColumns = fitting ?? measures.last ?? []
    all = Self.widened(tableColumns)
  }

  var total: Double { all.reduce(0, +) }

  /// The width of several columns together.
  func width(of columns: Range<Int>) -> Double {
    all[columns.clamped(to: all.indices)].reduce(0, +)
  }

  private static func widths(
    of tables: [[ColumnMeasure]], text: Int, heading: Int
  ) -> [Double] {
    let count = tables.map(\.count).max() ?? 0
    return (0..<count).map { position in
      let wanted = tables.filter { position < $0.count }.map { table in
        let last = position == 0 ? nil : table[position - 1]
        let width = table[position].width(text: text, heading: heading, after: last)
        return SheetMetrics.columnWidth(of: width)
      }
      return wanted.max() ?? SheetMetrics.spareColumn
    }
  }

  /// What each column of a table holds, in one pass over its cells.
  private static func measured(_ table: Table) -> [ColumnMeasure] {
    var measures = table.columns.map(ColumnMeasure.init)
    for row in table.rows {
      for (position, cell) in row.visibleCells
      where cell.columnSpan == 1 && measures.indices.contains(position) {
        measures[position].take(cell, steps: position == 0 ? row.indentation : 0)
      }
    }
    return measures
  }

  private static func widened(_ widths: [Double]) -> [Double] {
    var widened = widths
    while widened.reduce(0, +) + SheetMetrics.spareColumn <= SheetMetrics.portraitWidth {
      widened.append(SheetMetrics.spareColumn)
    }
    return widened
  }
}
