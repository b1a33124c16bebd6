import Testing
import Workbooks

@Suite("In constant memory")
struct ConstantMemoryTests {
  private let options = WorkbookOptions(constantMemory: true)

  private func refused(_ write: (Workbook, Sheet) throws -> Void) throws -> WorkbookError? {
    try refusal(options: options) { book, sheet in
      try sheet.write("甲", at: cell("A5"))
      try write(book, sheet)
    }
  }

  @Test("nothing goes to a row before the one begun last")
  func order() throws {
    let fault = CellFault.rowAlreadyWritten(current: 4)
    let error = WorkbookError.cell(fault, sheet: "表", at: cell("A4"))
    #expect(try refused { _, sheet in try sheet.write("乙", at: cell("A4")) } == error)
    #expect(try refused { _, sheet in try sheet.write(1, at: cell("A4")) } == error)
    #expect(try refused { _, sheet in try sheet.write(true, at: cell("A4")) } == error)
    #expect(try refused { _, sheet in try sheet.writeNote("注", at: cell("A4")) } == error)
    #expect(try refused { _, sheet in try sheet.merge(range("A4:B4")) } == error)
    #expect(try refused { _, sheet in try sheet.setHeight(20, row: 3) } == error)
    #expect(
      try refused { _, sheet in
        try sheet.write(formula: "=1", cached: .number(1), at: cell("A4"))
      } == error)
  }

  @Test("cells of a row may come in any order, and each sheet has its own")
  func rows() throws {
    let file = try written(options: options) { book, sheet in
      let second = try book.addSheet(named: "二")
      try sheet.setHeight(20, row: 1)
      try sheet.write("丙", at: cell("C2"))
      try second.write(2, at: cell("A1"))
      try sheet.write("甲", at: cell("A2"))
      try sheet.writeNote("注", at: cell("B2"))
      try sheet.write("丁", at: cell("A3"))
    }
    let sheet = try file.sheet(1)
    #expect(sheet.contains("<c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c>"))
    #expect(sheet.contains("<c r=\"C2\" t=\"inlineStr\">"))
    #expect(sheet.contains("ht=\"20\""))
    #expect(try file.sheet(2).contains("<v>2</v>"))
  }
}
