import CXLSXWriter
import SheetReferences

/// One sheet of a workbook being written.
///
/// Rows and columns count from zero. A cell written twice keeps the second value. In a
/// constant-memory workbook rows come in order, and what belongs to a row comes with it.
public final class Sheet {
  /// Its name.
  public let name: String
  /// Its workbook, which it keeps alive.
  public let workbook: Workbook
  /// Its place among the sheets, from zero.
  public let index: Int

  let handle: UnsafeMutablePointer<lxw_worksheet>
  private let serial: UInt64
  private let streams: Bool
  private var currentRow = 0
  var merged: [CellRange] = []
  var linkCount = 0

  init(
    name: String, index: Int, handle: UnsafeMutablePointer<lxw_worksheet>, workbook: Workbook
  ) {
    (self.name, self.index, self.handle, self.workbook) = (name, index, handle, workbook)
    serial = workbook.serial
    streams = workbook.options.constantMemory
  }

  /// Whether its rows go to disk as they come.
  var isConstantMemory: Bool { streams }

  /// The library's sheet; throws once the workbook is closed.
  @inline(__always)
  func open() throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard workbook.handle != nil else { throw .closed }
    return handle
  }

  /// The library's format; throws if it is of another workbook.
  @inline(__always)
  func library(_ format: Format?) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    guard let format else { return nil }
    guard format.workbook == serial else { throw .foreignFormat }
    return format.handle
  }

  /// Throws unless the cell can be written now.
  @inline(__always)
  func claim(_ cell: CellReference) throws(WorkbookError) {
    guard cell.isOnSheet else { throw fault(.outsideSheet, cell) }
    if streams {
      guard cell.row >= currentRow else {
        throw fault(.rowAlreadyWritten(current: currentRow), cell)
      }
      currentRow = cell.row
    }
  }

  /// Throws unless all cells of the range are on the sheet.
  func require(_ range: CellRange) throws(WorkbookError) {
    guard range.isOnSheet else { throw .range(.outsideSheet, sheet: name, range) }
  }

  /// Throws unless the sheet has these rows.
  func require(rows: ClosedRange<Int>) throws(WorkbookError) {
    guard rows.lowerBound >= 0, rows.upperBound < CellReference.rowLimit else {
      throw .sheet(.rows(rows.lowerBound, rows.upperBound), sheet: name)
    }
  }

  /// Throws unless the sheet has these columns.
  func require(columns: ClosedRange<Int>) throws(WorkbookError) {
    guard columns.lowerBound >= 0, columns.upperBound < CellReference.columnLimit else {
      throw .sheet(.columns(columns.lowerBound, columns.upperBound), sheet: name)
    }
  }

  func fault(_ fault: CellFault, _ cell: CellReference) -> WorkbookError {
    .cell(fault, sheet: name, at: cell)
  }
}

extension CellReference {
  /// The row as the library counts; only for cells found to be on a sheet.
  @inline(__always)
  var libraryRow: lxw_row_t { lxw_row_t(truncatingIfNeeded: row) }

  /// The column as the library counts; only for cells found to be on a sheet.
  @inline(__always)
  var libraryColumn: lxw_col_t { lxw_col_t(truncatingIfNeeded: column) }
}
