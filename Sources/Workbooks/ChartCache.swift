import CXLSXWriter
import Foundation

/// The figures a chart carries with it, for readers that do not look into the cells.
///
/// The library fills them from the cells when it closes, but takes a formula for 0; here a
/// formula's cached value counts.
enum ChartCache {
  /// Fills the figures of all series of a chart; nothing in constant memory, whose cells are gone.
  static func fill(_ chart: UnsafeMutablePointer<lxw_chart>, from workbook: Workbook) {
    guard !workbook.options.constantMemory else { return }
    var next = chart.pointee.series_list?.pointee.stqh_first
    while let series = next {
      for range in [series.pointee.categories, series.pointee.values] {
        if let range { fill(range, from: workbook) }
      }
      next = series.pointee.list_pointers.stqe_next
    }
  }

  private static func fill(
    _ range: UnsafeMutablePointer<lxw_series_range>, from workbook: Workbook
  ) {
    guard let name = range.pointee.sheetname,
      let sheet = workbook.worksheet(named: String(cString: name))
    else { return }
    range.pointee.ignore_cache = 1
    for row in range.pointee.first_row...range.pointee.last_row {
      let cells = lxw_worksheet_find_row(sheet, row)
      for column in range.pointee.first_col...range.pointee.last_col {
        append(cells.flatMap { lxw_worksheet_find_cell_in_row($0, column) }, to: range)
      }
    }
  }

  private static func append(
    _ cell: UnsafeMutablePointer<lxw_cell>?, to range: UnsafeMutablePointer<lxw_series_range>
  ) {
    guard let memory = calloc(1, MemoryLayout<lxw_series_data_point>.size),
      let cache = range.pointee.data_cache
    else { return }
    let point = memory.assumingMemoryBound(to: lxw_series_data_point.self)
    set(point, from: cell)
    if point.pointee.is_string != 0 { range.pointee.has_string_cache = 1 }
    // The library's list keeps where the next link goes.
    point.pointee.list_pointers.stqe_next = nil
    cache.pointee.stqh_last.pointee = point
    cache.pointee.stqh_last = nextLink(of: point)
    range.pointee.num_data_points += 1
  }

  private static func nextLink(
    of point: UnsafeMutablePointer<lxw_series_data_point>
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<lxw_series_data_point>?>? {
    guard let offset = MemoryLayout<lxw_series_data_point>.offset(of: \.list_pointers) else {
      return nil
    }
    return (UnsafeMutableRawPointer(point) + offset)
      .assumingMemoryBound(to: UnsafeMutablePointer<lxw_series_data_point>?.self)
  }

  private static func set(
    _ point: UnsafeMutablePointer<lxw_series_data_point>,
    from cell: UnsafeMutablePointer<lxw_cell>?
  ) {
    guard let cell else { return point.pointee.no_data = 1 }
    switch cell.pointee.type {
    case NUMBER_CELL: point.pointee.number = cell.pointee.u.number
    case STRING_CELL: write(cell.pointee.sst_string, to: point)
    case FORMULA_CELL where cell.pointee.user_data2 != nil:
      write(cell.pointee.user_data2, to: point)
    case FORMULA_CELL: point.pointee.number = cell.pointee.formula_result
    default: point.pointee.no_data = 1
    }
  }

  private static func write(
    _ text: UnsafeMutablePointer<CChar>?,
    to point: UnsafeMutablePointer<lxw_series_data_point>
  ) {
    guard let text else { return point.pointee.no_data = 1 }
    point.pointee.string = strdup(text)
    point.pointee.is_string = 1
  }
}
