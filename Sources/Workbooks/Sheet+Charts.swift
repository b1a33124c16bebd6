import CXLSXWriter
import Foundation
public import SheetReferences

extension Sheet {
  /// Puts a chart on the sheet, its upper left corner at a cell.
  ///
  /// The sheets of its series must be there; the figures may be written later.
  public func insert(_ chart: Chart, at cell: CellReference) throws(WorkbookError) {
    let sheet = try open()
    guard cell.isOnSheet else { throw fault(.outsideSheet, cell) }
    try chart.check(in: workbook)
    let book = try workbook.open()
    guard let drawn = workbook_add_chart(book, UInt8(chart.kind.libraryValue.rawValue)) else {
      throw .library(LibraryFailure(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    for series in chart.series { try drawn.add(series, of: chart) }
    drawn.dress(as: chart)
    try expect(place(drawn, chart, on: sheet, at: cell))
    workbook.charts.append(drawn)
  }

  private func place(
    _ drawn: UnsafeMutablePointer<lxw_chart>, _ chart: Chart,
    on sheet: UnsafeMutablePointer<lxw_worksheet>, at cell: CellReference
  ) -> lxw_error {
    let (standardWidth, standardHeight) = (480.0, 288.0)
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / standardWidth
    options.y_scale = Double(chart.height) / standardHeight
    return withCString(chart.description) { description in
      options.description = description
      return worksheet_insert_chart_opt(
        sheet, cell.libraryRow, cell.libraryColumn, drawn, &options)
    }
  }
}

extension UnsafeMutablePointer<lxw_chart> {
  /// Adds a series by ranges: a formula's sheet name would be split at its first `!`.
  fileprivate func add(_ item: Chart.Series, of chart: Chart) throws(WorkbookError) {
    guard let series = chart_add_series(self, nil, nil) else {
      throw .library(LibraryFailure(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    series.pointee.categories.set(item.categories, on: item.sheet)
    series.pointee.values.set(item.values, on: item.sheet)
    chart_series_set_name(series, item.name)
    if let color = item.color { chart.paint(series, color) }
    chart.label(series)
    chart.paintPieces(of: series)
  }

  /// Gives the chart its words, axes and legend.
  fileprivate func dress(as chart: Chart) {
    if let title = chart.title { chart_title_set_name(self, title) } else { chart_title_off(self) }
    chart_legend_set_position(self, UInt8(chart.legend.libraryValue.rawValue))
    guard chart.kind.hasAxes else { return }
    // The library swaps the axes of bar charts, so that the one it calls x lies flat.
    let isLying = chart.kind == .bar || chart.kind == .stackedBar
    let categories = isLying ? pointee.y_axis : pointee.x_axis
    let values = isLying ? pointee.x_axis : pointee.y_axis
    // Names stand below negative values, not across them.
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if let name = chart.categoryAxis { chart_axis_set_name(categories, name) }
    if let name = chart.valueAxis { chart_axis_set_name(values, name) }
    if chart.beginsAtZero { chart_axis_set_min(values, 0) }
    if let format = chart.axisFormat ?? chart.numberFormat {
      chart_axis_set_num_format(values, format)
    }
    guard isLying else { return }
    // The first category on top, as in the table, and the numbers still below.
    chart_axis_set_reverse(categories)
    chart_axis_set_interval_unit(categories, 1)
    chart_axis_set_label_position(values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
  }
}

extension UnsafeMutablePointer<lxw_series_range> {
  /// Points to cells, with the sheet's name quoted as Excel needs it.
  fileprivate func set(_ range: CellRange, on sheet: String) {
    free(pointee.formula)
    pointee.formula = strdup(range.absolute(on: sheet))
    free(pointee.sheetname)
    pointee.sheetname = strdup(sheet)
    (pointee.first_row, pointee.first_col) = (range.first.libraryRow, range.first.libraryColumn)
    (pointee.last_row, pointee.last_col) = (range.last.libraryRow, range.last.libraryColumn)
  }
}
