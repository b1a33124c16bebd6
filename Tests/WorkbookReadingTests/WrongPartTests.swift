import Findings
import Testing
import WorkbookReading

@Suite("A part that is wrong")
struct WrongPartTests {
  private func book(_ sheet: String) throws -> SmallWorkbook {
    var book = try SmallWorkbook()
    book.set(SmallWorkbook.sheetPart, sheet)
    return book
  }

  @Test("is shown where it stops to be XML")
  func broken() throws {
    let sheet = "<worksheet>\n <sheetData>\n  <row r=\"1\"></c>\n</sheetData></worksheet>"
    try expect(
      book(sheet), "broken-xml", in: SmallWorkbook.sheetPart, line: 3, column: 16)
    try expect(book("<worksheet><sheetData>"), "truncated-xml", in: SmallWorkbook.sheetPart)
    try expect(book(""), "truncated-xml", in: SmallWorkbook.sheetPart)
    try expect(book("<worksheet a=\"\0\"/>"), "broken-xml", in: SmallWorkbook.sheetPart)
  }

  @Test("is refused where it declares entities, however many they would become")
  func entities() throws {
    let bomb = """
      <!DOCTYPE w [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&c;</v></c></row></sheetData></worksheet>
      """
    try expect(book(bomb), "document-type", in: SmallWorkbook.sheetPart, line: 1)
    let external = "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>"
    try expect(book(external), "document-type", in: SmallWorkbook.sheetPart, line: 1)
  }

  @Test("is refused where it is nested without end")
  func nested() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    try expect(book("<worksheet>" + deep), "too-deep", in: SmallWorkbook.sheetPart, line: 1)
  }

  @Test("is refused where a tag has no end")
  func longTag() throws {
    let long = "<worksheet a=\"" + String(repeating: "a", count: 5 << 20) + "\"/>"
    try expect(book(long), "tag-too-long", in: SmallWorkbook.sheetPart)
  }

  @Test("is not what it is said to be")
  func otherRoot() throws {
    try expect(book("<chart/>"), "not-a-sheet-part", in: SmallWorkbook.sheetPart, line: 1)
  }

  @Test("goes on beyond the limit")
  func large() throws {
    var limits = ReadingLimits.usual
    limits.partBytes = 1000
    try expect(
      book("<worksheet>" + String(repeating: " ", count: 1000) + "</worksheet>"),
      "part-too-large", in: SmallWorkbook.sheetPart, limits: limits)
  }

  @Test("lists no sheet, or too many")
  func sheets() throws {
    var book = try SmallWorkbook()
    book.set("xl/workbook.xml", "<workbook><sheets/></workbook>")
    try expect(book, "no-sheets", in: "xl/workbook.xml")
    let sheet = "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/>"
    let many = String(repeating: sheet, count: 1025)
    book.set("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(many)</sheets></workbook>")
    try expect(book, "too-many-sheets", in: "xl/workbook.xml", line: 1)
  }

  @Test("names a sheet that leads nowhere")
  func nowhere() throws {
    var book = try SmallWorkbook()
    book.set(
      "xl/workbook.xml",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"空\" r:id=\"r9\"/></sheets></workbook>")
    let findings = try book.findings()
    #expect(findings.map(\.code) == ["sheet-without-part"])
    #expect(findings.first?.arguments["sheet"] == .text("空"))
  }

  @Test("holds more text, looks, names or ranges than are read")
  func limits() throws {
    var limits = ReadingLimits.usual
    limits.sharedStringBytes = 50
    limits.declarations = 5
    var strings = try SmallWorkbook()
    strings.relate(
      "sharedStrings", "strings.xml", "<sst>" + String(repeating: "<si/>", count: 8) + "</sst>")
    try expect(strings, "too-many-strings", in: "xl/strings.xml", line: 1, limits: limits)
    var looks = try SmallWorkbook()
    let xf = String(repeating: "<xf/>", count: 6)
    looks.relate(
      "styles", "styles.xml", "<styleSheet><cellXfs>\(xf)</cellXfs></styleSheet>")
    try expect(looks, "too-many-declarations", in: "xl/styles.xml", line: 1, limits: limits)
    let merge = String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 6)
    let merges = try SmallWorkbook(after: "<mergeCells>\(merge)</mergeCells>")
    try expect(
      merges, "too-many-declarations", in: SmallWorkbook.sheetPart, limits: limits)
  }

  @Test("would fill the memory if it were kept")
  func grid() throws {
    var limits = ReadingLimits.usual
    limits.gridBytes = 1000
    let row = String(repeating: "<c><v>1</v></c>", count: 9)
    try expect(
      SmallWorkbook(rows: "<row>\(row)</row>"), "sheet-too-large", in: SmallWorkbook.sheetPart,
      limits: limits)
  }

  @Test("repeats a long formula without end")
  func formulas() throws {
    var limits = ReadingLimits.usual
    limits.partBytes = 4000
    let long = "<f t=\"shared\" ref=\"A1:A99\" si=\"0\">\(String(repeating: "1+", count: 400))1</f>"
    let more = String(repeating: "<c><f t=\"shared\" si=\"0\"/></c>", count: 9)
    try expect(
      SmallWorkbook(rows: "<row><c>\(long)</c>\(more)</row>"), "formulas-too-large",
      in: SmallWorkbook.sheetPart, limits: limits)
  }
}
