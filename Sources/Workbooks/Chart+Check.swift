import SheetReferences

extension Chart {
  /// The longest title or name in a chart.
  static let textLimit = 255
  /// How many points the library can count.
  static let pointLimit = Int(UInt16.max)

  /// Throws unless the chart can be drawn in this workbook.
  func check(in workbook: Workbook) throws(WorkbookError) {
    guard !series.isEmpty else { throw .chart(.noSeries) }
    guard (1...10_000).contains(width), (1...10_000).contains(height) else {
      throw .chart(.size(width: width, height: height))
    }
    for text in [title, categoryAxis, valueAxis, description].compactMap(\.self) {
      try TextRole.chartText.checkNoFormula(text, limit: Chart.textLimit)
    }
    for format in [numberFormat, axisFormat].compactMap(\.self) {
      try TextRole.numberFormat.check(format, bytes: FormatCheck.byteLimit)
    }
    for item in series { try check(item, in: workbook) }
  }

  private func check(_ item: Series, in workbook: Workbook) throws(WorkbookError) {
    try TextRole.chartText.checkNoFormula(item.name, limit: Chart.textLimit)
    guard workbook.worksheet(named: item.sheet) != nil else {
      throw .chart(.unknownSheet(item.sheet))
    }
    for range in [item.categories, item.values] {
      guard range.isOnSheet else { throw .chart(.outsideSheet(range)) }
      guard range.rowCount == 1 || range.columnCount == 1 else {
        throw .chart(.notALine(range))
      }
      guard range.rowCount * range.columnCount <= Chart.pointLimit else {
        throw .chart(.tooManyPoints(range, limit: Chart.pointLimit))
      }
    }
  }
}
