import SheetReferences
import Testing
import Workbooks

@Suite("Text in a cell")
struct TextTests {
  @Test(
    "stays text, whatever it looks like",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "https://a.cn", "mailto:a@b.cn", "12", "{=A1}"])
  func literal(text: String) throws {
    let file = try written { _, sheet in try sheet.write(text, at: cell("A1")) }
    #expect(try file.part("xl/sharedStrings.xml").contains("<t>\(text)</t>"))
    #expect(try file.sheet(1).contains("<c r=\"A1\" t=\"s\"><v>0</v></c>"))
    #expect(try !file.sheet(1).contains("hyperlink"))
  }

  @Test("keeps a literal _x0001_ apart from the character it would name", arguments: [false, true])
  func literalCode(constantMemory: Bool) throws {
    let options = WorkbookOptions(constantMemory: constantMemory)
    let file = try written(options: options) { _, sheet in
      try sheet.write("_x0001_ 与 _x00 与 _xyz0_", at: cell("A1"))
    }
    let part = constantMemory ? "xl/worksheets/sheet1.xml" : "xl/sharedStrings.xml"
    #expect(try file.part(part).contains("<t>_x005F_x0001_ 与 _x00 与 _xyz0_</t>"))
  }

  @Test("stores characters XML forbids by their code", arguments: [false, true])
  func control(constantMemory: Bool) throws {
    let options = WorkbookOptions(constantMemory: constantMemory)
    let file = try written(options: options) { _, sheet in
      try sheet.write("甲\u{1}乙\r\u{FFFE}\u{FFFF}", at: cell("A1"))
    }
    let part = constantMemory ? "xl/worksheets/sheet1.xml" : "xl/sharedStrings.xml"
    #expect(try file.part(part).contains("<t>甲_x0001_乙_x000D__xFFFE__xFFFF_</t>"))
  }

  @Test("keeps its spaces and line breaks", arguments: [false, true])
  func spaces(constantMemory: Bool) throws {
    let options = WorkbookOptions(constantMemory: constantMemory)
    let file = try written(options: options) { _, sheet in
      try sheet.write("  甲\n乙\t", at: cell("A1"))
    }
    let part = constantMemory ? "xl/worksheets/sheet1.xml" : "xl/sharedStrings.xml"
    #expect(try file.part(part).contains("<t xml:space=\"preserve\">  甲\n乙\t</t>"))
  }

  @Test("must not hold the character that ends a C string")
  func nul() throws {
    let nul: Unicode.Scalar = "\0"
    #expect(
      try refusal { _, sheet in try sheet.write("甲\0乙", at: cell("B2")) }
        == .cell(.forbidden(nul), sheet: "表", at: cell("B2")))
  }

  @Test("may be 32 767 characters long and no longer, an emoji counting two")
  func length() throws {
    let longest = String(repeating: "字", count: 32_767)
    let file = try written { _, sheet in try sheet.write(longest, at: cell("A1")) }
    #expect(try file.part("xl/sharedStrings.xml").contains("<t>\(longest)</t>"))
    #expect(
      try refusal { _, sheet in try sheet.write(longest + "字", at: cell("C3")) }
        == .cell(.textTooLong(count: 32_768, limit: 32_767), sheet: "表", at: cell("C3")))
    let emoji = String(repeating: "🌍", count: 16_384)
    #expect(
      try refusal { _, sheet in try sheet.write(emoji, at: cell("A1")) }
        == .cell(.textTooLong(count: 32_768, limit: 32_767), sheet: "表", at: cell("A1")))
  }

  @Test("is a blank cell when empty and formatted, and no cell when plain")
  func empty() throws {
    let file = try written { book, sheet in
      let bold = try book.format(CellFormat { $0.bold = true })
      try sheet.write("", at: cell("A1"))
      try sheet.write("", at: cell("A2"), bold)
      try sheet.writeBlank(at: cell("A3"), bold)
    }
    #expect(try !file.sheet(1).contains("r=\"A1\""))
    #expect(try file.sheet(1).contains("<c r=\"A2\" s=\"1\"/>"))
    #expect(try file.sheet(1).contains("<c r=\"A3\" s=\"1\"/>"))
  }

  @Test(
    "is refused outside the sheet",
    arguments: [
      CellReference(row: -1, column: 0), CellReference(row: 0, column: -1),
      CellReference(row: 1_048_576, column: 0), CellReference(row: 0, column: 16_384),
      CellReference(row: .max, column: .max),
    ])
  func outside(place: CellReference) throws {
    #expect(
      try refusal { _, sheet in try sheet.write("甲", at: place) }
        == .cell(.outsideSheet, sheet: "表", at: place))
  }

  @Test("reaches the last cell of the sheet")
  func lastCell() throws {
    let file = try written { _, sheet in try sheet.write(1, at: cell("XFD1048576")) }
    #expect(try file.sheet(1).contains("r=\"XFD1048576\""))
  }
}
