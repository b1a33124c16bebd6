import Foundation
import SheetReferences
import TestSupport
import Testing
import Workbooks

@Suite("Closing a workbook")
struct ClosingTests {
  @Test("happens once, and ends everything")
  func once() throws {
    let folder = try TemporaryFolder()
    let book = try Workbook(path: folder.path + "/book.xlsx")
    let sheet = try book.addSheet(named: "表")
    let format = try book.format(CellFormat())
    try book.close()
    #expect(throws: WorkbookError.closed) { try book.close() }
    #expect(throws: WorkbookError.closed) { try sheet.write(1, at: cell("A1"), format) }
    #expect(throws: WorkbookError.closed) { try sheet.write("甲", at: cell("A1")) }
    #expect(throws: WorkbookError.closed) { _ = try book.addSheet(named: "二") }
    #expect(throws: WorkbookError.closed) { _ = try book.format(CellFormat()) }
    #expect(throws: WorkbookError.closed) { try book.defineName("a_", refersTo: "1") }
    #expect(throws: WorkbookError.closed) { try sheet.hide() }
  }

  @Test("is an error where no file can be", arguments: ["/no/such/folder/book.xlsx", "/tmp", ""])
  func unwritable(path: String) throws {
    let error = #expect(throws: WorkbookError.self) {
      let book = try Workbook(path: path)
      _ = try book.addSheet(named: "表")
      try book.close()
    }
    guard case .fileNotWritable(path: path, let code) = error else {
      Issue.record("\(path) gave \(String(describing: error))")
      return
    }
    #expect(code == (path == "/tmp" ? EISDIR : ENOENT))
  }

  @Test("is an error on a full disk", arguments: [1, 20_000])
  func full(rows: Int) throws {
    let book = try Workbook(path: "/dev/full")
    let sheet = try book.addSheet(named: "表")
    for row in 0..<rows {
      try sheet.write(Double(row).squareRoot(), at: CellReference(row: row, column: 0))
    }
    let error = #expect(throws: WorkbookError.self) { try book.close() }
    guard case .writingFailed(path: "/dev/full", _) = error else {
      Issue.record("gave \(String(describing: error))")
      return
    }
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test("is an error without a sheet, and leaves no file")
  func noSheet() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/book.xlsx"
    let book = try Workbook(path: path)
    #expect(throws: WorkbookError.noVisibleSheet) { try book.close() }
    #expect(throws: WorkbookError.closed) { try book.close() }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("left out leaves no file, temporary or open", arguments: [false, true])
  func dropped(constantMemory: Bool) throws {
    let folder = try TemporaryFolder()
    let options = WorkbookOptions(constantMemory: constantMemory, temporaryFolder: folder.path)
    try drop(in: folder.path, options)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(openFiles(in: folder.path).isEmpty)
  }

  private func drop(in folder: String, _ options: WorkbookOptions) throws {
    let book = try Workbook(path: folder + "/book.xlsx", options: options)
    let sheet = try book.addSheet(named: "表")
    for row in 0..<100 { try sheet.write("甲", at: CellReference(row: row, column: 0)) }
    #expect(openFiles(in: folder).count == (options.constantMemory ? 1 : 0))
  }

  /// What this process holds open in a folder, deleted files included.
  private func openFiles(in folder: String) -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return
      numbers
      .compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
      }
      .filter { $0.hasPrefix(folder + "/") }
  }

  @Test("takes the system's temporary folder if its own is not there", arguments: [false, true])
  func noTemporaryFolder(constantMemory: Bool) throws {
    let folder = try TemporaryFolder()
    let options = WorkbookOptions(
      constantMemory: constantMemory, temporaryFolder: folder.path + "/none")
    let path = folder.path + "/book.xlsx"
    let book = try Workbook(path: path, options: options)
    let sheet = try book.addSheet(named: "表")
    try sheet.write(1, at: cell("A1"))
    try book.close()
    #expect(try WorkbookFile(path).sheet(1).contains("<v>1</v>"))
  }

  @Test("a sheet keeps its workbook alive")
  func alive() throws {
    let folder = try TemporaryFolder()
    let sheet = try Workbook(path: folder.path + "/book.xlsx").addSheet(named: "表")
    try sheet.write(1, at: cell("A1"))
    try sheet.workbook.close()
    let file = try WorkbookFile(folder.path + "/book.xlsx")
    #expect(try file.sheet(1).contains("<v>1</v>"))
  }
}
