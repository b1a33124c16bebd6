import SheetReferences
import TestSupport
import Testing
import Workbooks

@Suite("A cell's format")
struct FormatTests {
  @Test("is made once for all cells that look the same")
  func interned() throws {
    let file = try written { book, sheet in
      for row in 0..<50 {
        let format = try book.format(CellFormat { $0.numberFormat = "#,##0.000" })
        try sheet.write(1, at: CellReference(row: row, column: 0), format)
      }
    }
    let styles = try file.part("xl/styles.xml")
    #expect(styles.contains("<cellXfs count=\"2\">"))
    #expect(styles.contains("formatCode=\"#,##0.000\""))
  }

  @Test("says all that it says")
  func everything() throws {
    let look = CellFormat {
      $0.fontName = "宋体"
      $0.fontSize = 10.5
      $0.bold = true
      $0.italic = true
      $0.underlined = true
      $0.fontColor = 0xC00000
      $0.fill = 0xD9E1F2
      $0.borders = .init(all: .thin, color: 0x808080)
      $0.horizontal = .right
      $0.vertical = .center
      $0.wraps = true
      $0.indent = 2
    }
    let file = try written { book, sheet in
      try sheet.write("甲", at: cell("A1"), try book.format(look))
    }
    let styles = try file.part("xl/styles.xml")
    for piece in [
      "<b/><i/><u/><sz val=\"10.5\"/><color rgb=\"FFC00000\"/><name val=\"宋体\"/>",
      "<patternFill patternType=\"solid\"><fgColor rgb=\"FFD9E1F2\"/>",
      "<left style=\"thin\"><color rgb=\"FF808080\"/></left>",
      "<alignment horizontal=\"right\" vertical=\"center\" indent=\"2\" wrapText=\"1\"/>",
    ] { #expect(styles.contains(piece)) }
  }

  @Test("has every alignment and line")
  func cases() throws {
    let file = try written { book, sheet in
      for (row, line) in CellFormat.Line.allCases.enumerated() {
        let format = try book.format(CellFormat { $0.borders.bottom = line })
        try sheet.writeBlank(at: CellReference(row: row, column: 0), format)
      }
      for (row, side) in CellFormat.HorizontalAlignment.allCases.enumerated() {
        let format = try book.format(CellFormat { $0.horizontal = side })
        try sheet.writeBlank(at: CellReference(row: row, column: 1), format)
      }
      for (row, side) in CellFormat.VerticalAlignment.allCases.enumerated() {
        let format = try book.format(CellFormat { $0.vertical = side })
        try sheet.writeBlank(at: CellReference(row: row, column: 2), format)
      }
    }
    #expect(try file.part("xl/styles.xml").contains("<cellXfs count=\"20\">"))
  }

  @Test("has a number format of at most 127 bytes, for the library would cut it in mid-character")
  func numberFormat() throws {
    func refused(_ format: String) throws -> WorkbookError? {
      try refusal { book, _ in _ = try book.format(CellFormat { $0.numberFormat = format }) }
    }
    let long = "0\"" + String(repeating: "吨", count: 42) + "\""
    #expect(try refused(long) == .text(.numberFormat, .tooManyBytes(count: 129, limit: 127)))
    #expect(try refused("") == .text(.numberFormat, .empty))
    #expect(try refused("0\u{1}") == .text(.numberFormat, .forbidden("\u{1}")))
  }

  @Test("has a font there can be")
  func font() throws {
    func refused(_ change: @escaping (inout CellFormat) -> Void) throws -> WorkbookError? {
      try refusal { book, _ in _ = try book.format(CellFormat(change)) }
    }
    #expect(try refused { $0.fontSize = 410 } == .format(.fontSize(410)))
    #expect(try refused { $0.indent = 16 } == .format(.indent(16)))
    #expect(
      try refused { $0.fontName = String(repeating: "宋", count: 32) }
        == .text(.fontName, .tooLong(count: 32, limit: 31)))
  }

  @Test("is of one workbook")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let other = try Workbook(path: folder.path + "/other.xlsx")
    let format = try other.format(CellFormat())
    #expect(
      try refusal { _, sheet in try sheet.write(1, at: cell("A1"), format) } == .foreignFormat)
  }
}
