import CXLSXWriter
import Foundation

extension Workbook {
  /// Writes the file and ends the workbook, whatever happens; the second call throws.
  ///
  /// What a failure has left of the file is removed.
  public func close() throws(WorkbookError) {
    let book = try open()
    do {
      try finish()
      try checkFile()
    } catch {
      handle = nil
      abandon(book)
      throw error
    }
    handle = nil
    let result = LibraryLock.held { workbook_close(book) }
    guard result == LXW_NO_ERROR else {
      removeRemains()
      throw .writingFailed(path: path, LibraryFailure(result))
    }
  }

  /// Does what had to wait for the last cell.
  private func finish() throws(WorkbookError) {
    try writeChoiceLists()
    try settleVisibility()
    try checkTemporaryFiles()
    for chart in charts { ChartCache.fill(chart, from: self) }
  }

  /// Hides sheets and opens the workbook at the right one.
  ///
  /// The library would select several sheets at once, so that typing in one changed all, and
  /// show a hidden first sheet again.
  private func settleVisibility() throws(WorkbookError) {
    let visible = worksheets.indices.filter { !hiddenSheets.contains($0) }
    guard let first = visible.first else { throw .noVisibleSheet }
    for index in hiddenSheets.sorted() { worksheet_hide(worksheets[index]) }
    let active = activeSheet.flatMap { visible.contains($0) ? $0 : nil } ?? first
    worksheet_activate(worksheets[active])
    if first > 0 { worksheet_set_first_sheet(worksheets[first]) }
  }

  /// A full disk shows in the rows' temporary file and nowhere after.
  private func checkTemporaryFiles() throws(WorkbookError) {
    for (name, sheet) in zip(sheetNames, worksheets) {
      guard let file = sheet.pointee.optimize_tmpfile else { continue }
      if fflush(file) != 0 || ferror(file) != 0 { throw .temporaryFileFull(sheet: name) }
    }
  }

  /// Asks the system whether the file can be written, before the library complains on its own.
  private func checkFile() throws(WorkbookError) {
    let file = Foundation.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .fileNotWritable(path: path, code: errno) }
    Foundation.close(file)
  }

  /// Frees what the library holds, without writing.
  func abandon(_ book: UnsafeMutablePointer<lxw_workbook>) {
    LibraryLock.held {
      for sheet in worksheets {
        if let file = sheet.pointee.optimize_tmpfile { fclose(file) }
      }
      lxw_workbook_free(book)
    }
  }

  private func removeRemains() {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    unlink(path)
  }
}
