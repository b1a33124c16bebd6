import CXLSXWriter
public import SheetReferences

extension Sheet {
  /// Sets the width of columns, in characters of the workbook's font; a Chinese one counts 2.
  ///
  /// Each column is set alone, for the library writes overlapping ranges that Excel refuses.
  public func setWidth(
    _ width: Double, columns: ClosedRange<Int>, _ format: Format? = nil, outlineLevel: Int = 0,
    hidden: Bool = false
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    try require(columns: columns)
    guard (0...255).contains(width) else { throw .sheet(.columnWidth(width), sheet: name) }
    var options = try rowOrColumn(outlineLevel: outlineLevel, hidden: hidden)
    for column in columns {
      let column = lxw_col_t(truncatingIfNeeded: column)
      try expect(worksheet_set_column_opt(sheet, column, column, width, look, &options))
    }
  }

  /// Sets the height of a row, in points; in a constant-memory workbook before its cells.
  public func setHeight(
    _ height: Double, row: Int, _ format: Format? = nil, outlineLevel: Int = 0,
    hidden: Bool = false
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    try require(rows: row...row)
    guard (0...409).contains(height) else { throw .sheet(.rowHeight(height), sheet: name) }
    try claim(CellReference(row: row, column: 0))
    var options = try rowOrColumn(outlineLevel: outlineLevel, hidden: hidden)
    try expect(
      worksheet_set_row_opt(sheet, lxw_row_t(truncatingIfNeeded: row), height, look, &options))
  }

  private func rowOrColumn(
    outlineLevel: Int, hidden: Bool
  ) throws(WorkbookError) -> lxw_row_col_options {
    guard (0...7).contains(outlineLevel) else {
      throw .sheet(.outlineLevel(outlineLevel), sheet: name)
    }
    var options = lxw_row_col_options()
    options.level = UInt8(clamping: outlineLevel)
    options.hidden = hidden ? 1 : 0
    return options
  }
}

extension Sheet {
  /// Keeps so many rows at the top and columns at the left in view; 0 and 0 freezes nothing.
  public func freeze(rows: Int, columns: Int) throws(WorkbookError) {
    let sheet = try open()
    if rows == 0, columns == 0 { return }
    let corner = CellReference(row: rows, column: columns)
    guard corner.isOnSheet else { throw fault(.outsideSheet, corner) }
    worksheet_freeze_panes(sheet, corner.libraryRow, corner.libraryColumn)
  }

  /// Puts filter buttons on the first row of a range.
  public func filter(_ range: CellRange) throws(WorkbookError) {
    let sheet = try open()
    try require(range)
    try expect(
      worksheet_autofilter(
        sheet, range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn))
  }

  /// Colours the sheet's tab.
  public func setTabColor(_ color: Color) throws(WorkbookError) {
    worksheet_set_tab_color(try open(), color.libraryValue)
  }

  /// Shows the sheet at so many per cent.
  public func setZoom(_ percent: Int) throws(WorkbookError) {
    guard (10...400).contains(percent) else { throw .sheet(.zoom(percent), sheet: name) }
    worksheet_set_zoom(try open(), UInt16(clamping: percent))
  }

  /// Leaves out the grid on the screen and on paper.
  public func hideGrid() throws(WorkbookError) {
    worksheet_gridlines(try open(), UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Hides the sheet; one at least must stay visible.
  public func hide() throws(WorkbookError) {
    _ = try open()
    workbook.hiddenSheets.insert(index)
  }

  /// Opens the workbook at this sheet; without it, at the first visible one.
  public func activate() throws(WorkbookError) {
    _ = try open()
    workbook.activeSheet = index
  }
}
