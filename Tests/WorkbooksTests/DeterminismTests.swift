import Foundation
import SheetReferences
import TestSupport
import Testing
import Workbooks

@Suite("The same calls")
struct DeterminismTests {
  /// A workbook with something of everything.
  private static func write(to path: String, _ options: WorkbookOptions) throws {
    let book = try Workbook(path: path, options: options)
    try book.setProperties(DocumentProperties(title: "清单", author: "核算员"))
    let sheet = try book.addSheet(named: "汇总")
    let head = try book.format(CellFormat { $0.bold = true })
    try sheet.setWidth(20, columns: 0...4)
    try sheet.validate(range("C2:C9"), Validation(.choice((0..<300).map { "品种\($0)" })))
    try sheet.protect(password: "tanpan")
    try sheet.merge(range("A1:B1"), "标题", head)
    for row in 1..<200 {
      try sheet.write("领域\(row % 7)", at: CellReference(row: row, column: 0))
      try sheet.write(
        formula: "=ROW()/3", cached: .number(Double(row + 1) / 3),
        at: CellReference(row: row, column: 1))
    }
    try sheet.insert(
      Chart(
        .stackedColumn, title: "图",
        series: [
          .init(name: "量", sheet: "汇总", categories: range("A2:A9"), values: range("B2:B9"))
        ]), at: cell("F2"))
    try book.defineName("E_total", refersTo: "'汇总'!$B$2")
    try book.close()
  }

  @Test("give the same bytes, a second later too", arguments: [false, true])
  func twice(constantMemory: Bool) async throws {
    let folder = try TemporaryFolder()
    let options = WorkbookOptions(constantMemory: constantMemory, created: 1_700_000_000)
    try Self.write(to: folder.path + "/1.xlsx", options)
    try await Task.sleep(for: .milliseconds(1_100))
    try Self.write(to: folder.path + "/2.xlsx", options)
    #expect(try bytes(folder, 1) == bytes(folder, 2))
  }

  @Test("give the same bytes in eight tasks at once")
  func parallel() async throws {
    let folder = try TemporaryFolder()
    let options = WorkbookOptions(constantMemory: true, created: 1_700_000_000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { try Self.write(to: folder.path + "/\(number).xlsx", options) }
      }
      try await group.waitForAll()
    }
    let first = try bytes(folder, 0)
    for number in 1..<8 { #expect(try bytes(folder, number) == first) }
    _ = try WorkbookFile(folder.path + "/7.xlsx")
  }

  private func bytes(_ folder: TemporaryFolder, _ number: Int) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path + "/\(number).xlsx"))
  }
}
