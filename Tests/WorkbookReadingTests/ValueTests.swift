import Findings
import Testing
import WorkbookReading

@Suite("The value of a cell")
struct ValueTests {
  private func value(_ cell: String) throws -> WorkbookCell.Value? {
    try SmallWorkbook(rows: "<row r=\"1\">\(cell)</row>").grid()["A1"]?.value
  }

  @Test(
    "is the number written, to its last digit",
    arguments: [
      "0", "-0", "1", "-1.5", "0.1", "1e-7", "2.5E+300", "0.30000000000000004",
      "123456789012345678",
      "9007199254740993", "4.9406564584124654E-324", "1.7976931348623157e308", "  12 ", ".5", "5.",
      "12345678.90123456", "99999999999999999999", "0.000000000000000001",
    ])
  func numbers(text: String) throws {
    let expected = try #require(Double(text.filter { $0 != " " }))
    #expect(try value("<c r=\"A1\"><v>\(text)</v></c>") == .number(expected))
  }

  @Test("is one text, whatever it is put together from")
  func texts() throws {
    let inline = "<c r=\"A1\" t=\"inlineStr\"><is>"
    #expect(try value("\(inline)<t xml:space=\"preserve\"> 煤 </t></is></c>") == .text(" 煤 "))
    #expect(
      try value("\(inline)<r><rPr><b/></rPr><t>原</t></r><r><t>煤</t></r></is></c>")
        == .text("原煤"))
    let reading = "<rPh sb=\"0\" eb=\"1\"><t>YUAN</t></rPh><phoneticPr fontId=\"1\"/>"
    #expect(try value("\(inline)<t>原</t>\(reading)</is></c>") == .text("原"))
    #expect(try value("<c r=\"A1\" t=\"str\"><v>a&amp;b&#10;c</v></c>") == .text("a&b\nc"))
    #expect(try value("<c r=\"A1\" t=\"str\"><v><![CDATA[<煤>]]></v></c>") == .text("<煤>"))
  }

  @Test(
    "has its escaped characters back",
    arguments: [
      ("_x000D_", "\r"), ("a_x0009_b", "a\tb"), ("_x005F_x000D_", "_x000D_"), ("_x000d_", "\r"),
      ("_xD83D__xDE00_", "😀"), ("_x12_", "_x12_"), ("_x00ZZ_", "_x00ZZ_"), ("a_b_", "a_b_"),
      ("_xD83D_", "\u{FFFD}"), ("__x0041__", "_A_"),
    ])
  func escapes(written: String, meant: String) throws {
    let cell = "<c r=\"A1\" t=\"inlineStr\"><is><t>\(written)</t></is></c>"
    #expect(try value(cell) == .text(meant))
    var book = try SmallWorkbook(rows: "<row><c r=\"A1\" t=\"s\"><v>1</v></c></row>")
    book.relate(
      "sharedStrings", "s.xml", "<sst><si><t>_</t></si><si><t>\(written)</t></si></sst>")
    #expect(try book.grid()["A1"]?.value == .text(meant))
  }

  @Test("is a truth value, an error, or nothing")
  func others() throws {
    #expect(try value("<c r=\"A1\" t=\"b\"><v>1</v></c>") == .boolean(true))
    #expect(try value("<c r=\"A1\" t=\"b\"><v>0</v></c>") == .boolean(false))
    #expect(try value("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>") == .error("#DIV/0!"))
    for empty in ["", "<v/>", "<v></v>", "<v> </v>"] {
      #expect(try value("<c r=\"A1\">\(empty)</c>") == nil)
      #expect(try value("<c r=\"A1\"><f>B1</f>\(empty)</c>") == .empty)
      #expect(try value("<c r=\"A1\" t=\"s\">\(empty)</c>") == nil)
    }
  }

  @Test(
    "is a day where its format shows one, or where it is written as one",
    arguments: [
      ("yyyy\\-mm\\-dd", true), ("m/d", true), ("[$-804]yyyy&quot;年&quot;m&quot;月&quot;", true),
      ("h:mm", true), ("[h]", true), ("mm:ss.0", true), ("General", false), ("0.00E+00", false),
      ("#,##0&quot; days&quot;", false), ("[Red]0.0", false), ("0\\d", false),
      ("[&gt;=10]0", false),
      ("_d0", false), ("@", false), ("0%", false),
    ])
  func dates(code: String, isDate: Bool) throws {
    var book = try SmallWorkbook(rows: "<row><c r=\"A1\" s=\"1\"><v>45000.5</v></c></row>")
    book.relate(
      "styles", "styles.xml",
      """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="\(code)"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>
      """)
    #expect(
      try book.grid()["A1"]?.value == (isDate ? .date(serial: 45_000.5) : .number(45_000.5)))
  }

  @Test(
    "is the serial of a day that strict workbooks write out",
    arguments: [
      ("2023-02-28T12:00:00", 44_985.5), ("2023-02-28", 44_985), ("1900-01-01", 1),
      ("1900-02-28", 59), ("1900-03-01", 61), ("2024-02-29T06:00:00Z", 45_351.25),
      ("T18:00:00", 0.75), ("12:00", 0.5),
    ])
  func isoDates(text: String, serial: Double) throws {
    #expect(try value("<c r=\"A1\" t=\"d\"><v>\(text)</v></c>") == .date(serial: serial))
  }

  @Test("is moved to the epoch of 1900, but a duration is not")
  func epoch() throws {
    var book = try SmallWorkbook(
      rows: "<row><c s=\"1\"><v>0</v></c><c s=\"2\"><v>1.5</v></c><c><v>7</v></c></row>")
    book.set(
      "xl/workbook.xml",
      """
      <workbook xmlns:r="r"><workbookPr date1904="1"/>\
      <sheets><sheet name="表" r:id="r1"/></sheets></workbook>
      """)
    book.relate(
      "styles", "styles.xml",
      "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>")
    let grid = try book.grid()
    // 1 January 1904 in the epoch of 1900.
    #expect(grid["A1"]?.value == .date(serial: 1462))
    #expect(grid["B1"]?.value == .date(serial: 1.5))
    #expect(grid["C1"]?.value == .number(7))
  }
}
