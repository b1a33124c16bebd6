import Testing
import Workbooks

@Suite("How a sheet is printed")
struct PrintingTests {
  @Test("on as many A4 pages across as it is told")
  func pagesWide() throws {
    let file = try written { _, sheet in try sheet.printOnA4(.landscape, pagesWide: 3) }
    let expected = "<pageSetup paperSize=\"9\" fitToWidth=\"3\" fitToHeight=\"0\""
    #expect(try file.sheet(1).contains(expected))
  }

  @Test("on A4, one page wide, with head rows, breaks and margins")
  func page() throws {
    let file = try written { _, sheet in
      try sheet.printOnA4(.landscape)
      try sheet.repeatRows(0...1)
      try sheet.setPrintArea(range("A1:F90"))
      try sheet.setMargins(left: 0.5, right: 0.5, top: 0.75, bottom: 0.75)
      try sheet.breakPages(beforeRows: [60])
      try sheet.breakPages(beforeRows: [40, 0, 20])
      try sheet.centerOnPage()
    }
    let sheet = try file.sheet(1)
    #expect(
      sheet.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
    #expect(sheet.contains("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\""))
    #expect(sheet.contains("<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"20\""))
    let names = try file.part("xl/workbook.xml")
    #expect(names.contains(">'表'!$1:$2</definedName>"))
    #expect(names.contains(">'表'!$A$1:$F$90</definedName>"))
  }

  @Test(
    "with its name quoted where a bare one reads as a number or a cell",
    arguments: ["2023", "AB12"])
  func quoted(name: String) throws {
    let file = try written { book, _ in
      let sheet = try book.addSheet(named: name)
      try sheet.repeatRows(0...0)
      try sheet.setPrintArea(range("A1:B2"))
      try sheet.filter(range("A1:B2"))
    }
    let names = try file.part("xl/workbook.xml")
    #expect(names.contains(">'\(name)'!$1:$1</definedName>"))
    #expect(names.matches(of: /'[^']*'!\$A\$1:\$B\$2</).count == 2)
  }

  @Test("with the longest name, whole")
  func longest() throws {
    let name = String(repeating: "能", count: 31)
    let file = try written { book, _ in
      let sheet = try book.addSheet(named: name)
      try sheet.repeatRows(0...1_048_575)
      try sheet.setPrintArea(range("XFC1048575:XFD1048576"))
      try sheet.filter(range("XFC1048575:XFD1048576"))
    }
    let names = try file.part("xl/workbook.xml")
    #expect(names.contains("'\(name)'!$XFC$1048575:$XFD$1048576<"))
    #expect(names.contains("'\(name)'!$1:$1048576<"))
  }

  @Test("without head columns beside head rows when their name would be cut")
  func titles() throws {
    let name = String(repeating: "能", count: 31)
    let fault = SheetFault.printTitles(bytes: 219, limit: 127)
    #expect(
      try refusal { book, _ in
        let sheet = try book.addSheet(named: name)
        try sheet.repeatRows(0...0)
        try sheet.repeatColumns(0...0)
      } == .sheet(fault, sheet: name))
    let file = try written { _, sheet in
      try sheet.repeatRows(0...0)
      try sheet.repeatColumns(0...1)
    }
    #expect(try file.part("xl/workbook.xml").contains(">'表'!$A:$B,'表'!$1:$1</definedName>"))
  }

  @Test("with a header and footer in which & is only that")
  func pageText() throws {
    let file = try written { _, sheet in
      try sheet.setHeader(PageText(left: [.text("A&G 与 B&C")], right: [.sheetName]))
      try sheet.setFooter(PageText(center: [.text("第"), .page, .text("页，共"), .pageCount]))
    }
    let sheet = try file.sheet(1)
    #expect(
      sheet.contains("<oddHeader>&amp;LA&amp;&amp;&amp;\"-,Regular\"G 与 B&amp;&amp;C&amp;R&amp;A<"))
    #expect(sheet.contains("<oddFooter>&amp;C第&amp;P页，共&amp;N</oddFooter>"))
  }

  @Test("with no header the library would take for a picture and free twice")
  func picture() throws {
    let file = try written { _, sheet in
      try sheet.setHeader(PageText(left: [.text("&G"), .text("&[Picture]"), .text("&&G")]))
      try sheet.setHeader(PageText(left: [.text("&"), .text("G")]))
    }
    #expect(try file.sheet(1).contains("<oddHeader>&amp;L&amp;&amp;"))
  }

  @Test("with a header of 255 characters at most")
  func headerLength() throws {
    func refused(_ count: Int) throws -> WorkbookError? {
      try refusal { _, sheet in
        try sheet.setHeader(PageText(left: [.text(String(repeating: "页", count: count))]))
      }
    }
    #expect(try refused(253) == nil)
    #expect(try refused(254) == .text(.header, .tooLong(count: 256, limit: 255)))
  }

  @Test("with margins and breaks a sheet can have")
  func limits() throws {
    #expect(
      try refusal { _, sheet in try sheet.setMargins(left: 50, right: 1, top: 1, bottom: 1) }
        == .sheet(.margin(50), sheet: "表"))
    #expect(
      try refusal { _, sheet in try sheet.breakPages(beforeRows: Array(1...1_024)) }
        == .sheet(.pageBreaks(count: 1_024, limit: 1_023), sheet: "表"))
    #expect(
      try refusal { _, sheet in try sheet.breakPages(beforeRows: [-1]) }
        == .sheet(.rows(-1, -1), sheet: "表"))
  }
}
