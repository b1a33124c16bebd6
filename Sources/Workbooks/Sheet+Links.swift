import CXLSXWriter
import Foundation
public import SheetReferences

extension Sheet {
  /// How many links a sheet may have.
  public static let linkLimit = 65_530

  /// Writes a text that leads to a cell of this workbook.
  ///
  /// Only links inside the workbook are offered: what a user typed is never taken for an
  /// address. `format` is the look; links are usually blue and underlined.
  public func writeLink(
    _ text: String, to target: CellReference, on sheetName: String, at cell: CellReference,
    tip: String? = nil, _ format: Format? = nil
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    let target = try address(of: target, on: sheetName)
    if let tip { try TextRole.linkTip.check(tip, limit: 255) }
    _ = try stored(text, at: cell)
    try claim(cell)
    if linkCount == Sheet.linkLimit { throw .sheet(.links(limit: Sheet.linkLimit), sheet: name) }
    linkCount += 1
    let safe = target.replacing("#", with: "_")
    let result = withCString(tip) { tip in
      worksheet_write_url_opt(
        sheet, cell.libraryRow, cell.libraryColumn, "internal:" + safe, look, safe, tip)
    }
    try expect(result)
    if safe != target { correct(cell, to: target) }
    try write(text, at: cell, format)
  }

  /// Gives the link just written its true address: the library would split it at a `#`.
  private func correct(_ cell: CellReference, to target: String) {
    guard let row = handle.pointee.hyperlinks?.pointee.cached_row,
      let link = lxw_worksheet_find_cell_in_row(row, cell.libraryColumn)
    else { return }
    free(link.pointee.u.string)
    link.pointee.u.string = strdup(target)
    free(link.pointee.user_data1)
    link.pointee.user_data1 = strdup(target)
  }

  private func address(
    of target: CellReference, on sheetName: String
  ) throws(WorkbookError) -> String {
    guard workbook.hasSheet(named: sheetName) else {
      throw .range(.unknownSheet(sheetName), sheet: name, CellRange(target))
    }
    guard target.isOnSheet else { throw .cell(.outsideSheet, sheet: sheetName, at: target) }
    return target.a1(on: sheetName)
  }
}
