import Documents

/// How high rows must be so that no wrapped text is cut off.
struct RowHeights {
  let widths: ColumnWidths

  /// The height of a row of a table.
  func height(of row: Table.Row, in place: TableLayout) -> Double {
    let lines = row.visibleCells.map { position, cell in
      let steps = position == 0 ? row.indentation : place.isBesideNumbers(position) ? 1 : 0
      return lineCount(
        of: cell.value == nil ? cell.printed : "", from: position, span: cell.columnSpan,
        isWide: row.role != .item && row.role != .memo,
        indentation: steps * SheetMetrics.charactersPerIndentation)
    }
    return SheetMetrics.rowHeight(lines: lines.max() ?? 1)
  }

  /// The height of the row of column titles.
  func height(ofTitles titles: [String]) -> Double {
    let lines = titles.enumerated().map { position, title in
      lineCount(of: title, from: position, span: 1, isWide: true)
    }
    return SheetMetrics.rowHeight(lines: lines.max() ?? 1)
  }

  /// The height of text that stands across all columns.
  func height(ofText text: String) -> Double {
    SheetMetrics.rowHeight(lines: lineCount(of: text, from: 0, span: widths.all.count))
  }

  private func lineCount(
    of text: String, from column: Int, span: Int, isWide: Bool = false, indentation: Int = 0
  ) -> Int {
    guard !text.isEmpty else { return 1 }
    let width = SheetMetrics.textWidth(in: widths.width(of: column..<column + span))
    // Bold letters are a little wider.
    let room = width - indentation - (isWide ? 1 : 0)
    return LineBreaking.lines(of: text, width: max(2, room)).count
  }
}
