import CXLSXWriter
import Foundation
public import SheetReferences

extension Sheet {
  /// Which way the paper lies.
  public enum Orientation: Hashable, Sendable {
    /// Upright.
    case portrait
    /// On its side.
    case landscape
  }

  /// Prints on A4, one page wide, or as many as said, and as long as it takes.
  public func printOnA4(
    _ orientation: Orientation = .portrait, pagesWide: Int = 1
  ) throws(WorkbookError) {
    let sheet = try open()
    let a4: UInt8 = 9
    worksheet_set_paper(sheet, a4)
    switch orientation {
    case .portrait: worksheet_set_portrait(sheet)
    case .landscape: worksheet_set_landscape(sheet)
    }
    worksheet_fit_to_pages(sheet, UInt16(clamping: max(1, pagesWide)), 0)
  }

  /// Sets the margins, in inches; the header and footer stand inside the upper and lower ones.
  public func setMargins(
    left: Double, right: Double, top: Double, bottom: Double
  ) throws(WorkbookError) {
    let sheet = try open()
    for margin in [left, right, top, bottom] where !(0...49).contains(margin) {
      throw .sheet(.margin(margin), sheet: name)
    }
    worksheet_set_margins(sheet, left, right, top, bottom)
  }

  /// Centres the print across the page.
  public func centerOnPage() throws(WorkbookError) {
    worksheet_center_horizontally(try open())
  }

  /// Repeats rows at the top of every page.
  public func repeatRows(_ rows: ClosedRange<Int>) throws(WorkbookError) {
    let sheet = try open()
    try require(rows: rows)
    try expect(
      worksheet_repeat_rows(
        sheet, lxw_row_t(truncatingIfNeeded: rows.lowerBound),
        lxw_row_t(truncatingIfNeeded: rows.upperBound)))
    try checkTitles()
  }

  /// Repeats columns at the left of every page.
  public func repeatColumns(_ columns: ClosedRange<Int>) throws(WorkbookError) {
    let sheet = try open()
    try require(columns: columns)
    try expect(
      worksheet_repeat_columns(
        sheet, lxw_col_t(truncatingIfNeeded: columns.lowerBound),
        lxw_col_t(truncatingIfNeeded: columns.upperBound)))
    try checkTitles()
  }

  /// Prints these cells only.
  public func setPrintArea(_ range: CellRange) throws(WorkbookError) {
    let sheet = try open()
    try require(range)
    try expect(
      worksheet_print_area(
        sheet, range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn))
  }

  /// Begins a new page before each of these rows; a later call replaces an earlier one.
  public func breakPages(beforeRows rows: [Int]) throws(WorkbookError) {
    let sheet = try open()
    let breaks = Set(rows).sorted().filter { $0 != 0 }
    if let first = breaks.first, let last = breaks.last { try require(rows: first...last) }
    let limit = Int(LXW_BREAKS_MAX)
    guard breaks.count <= limit else {
      throw .sheet(.pageBreaks(count: breaks.count, limit: limit), sheet: name)
    }
    free(sheet.pointee.hbreaks)
    sheet.pointee.hbreaks = nil
    var list = breaks.map { lxw_row_t(truncatingIfNeeded: $0) } + [0]
    try expect(worksheet_set_h_pagebreaks(sheet, &list))
  }

  /// The library joins both into one name of 127 bytes, and cuts it in mid-character.
  private func checkTitles() throws(WorkbookError) {
    let (rows, columns) = (handle.pointee.repeat_rows, handle.pointee.repeat_cols)
    guard rows.in_use != 0, columns.in_use != 0 else { return }
    let longestRange = "!$XFD:$XFD,".utf8.count + "!$1048576:$1048576".utf8.count
    let bytes = 2 * CellReference.quoted(name).utf8.count + longestRange
    guard bytes <= DefinedName.limit else {
      handle.pointee.repeat_cols.in_use = 0
      throw .sheet(.printTitles(bytes: bytes, limit: DefinedName.limit), sheet: name)
    }
  }
}
