import SheetReferences
import TestSupport
import Testing
import Workbooks

@Suite("A workbook is written")
struct WritingTests {
  @Test("with text, numbers and formulas that a second program reads back")
  func cells() throws {
    let file = try written { _, sheet in
      try sheet.write("能源平衡表", at: CellReference(row: 0, column: 0))
      try sheet.write(12.5, at: CellReference(row: 1, column: 0))
      try sheet.write(formula: "=A2*2", cached: .number(25), at: CellReference(row: 2, column: 0))
      try sheet.write(
        formula: "IF(A2>0,\"有\",\"无\")", cached: .text("有"), at: CellReference(row: 3, column: 0))
      try sheet.write(true, at: CellReference(row: 4, column: 0))
    }
    let sheet = try file.sheet(1)
    #expect(try file.part("xl/sharedStrings.xml").contains("<t>能源平衡表</t>"))
    #expect(sheet.contains("<c r=\"A2\"><v>12.5</v></c>"))
    #expect(sheet.contains("<c r=\"A3\"><f>A2*2</f><v>25</v></c>"))
    #expect(
      sheet.contains("<c r=\"A4\" t=\"str\"><f>IF(A2&gt;0,\"有\",\"无\")</f><v>有</v></c>"))
    #expect(sheet.contains("<c r=\"A5\" t=\"b\"><v>1</v></c>"))
  }
}
