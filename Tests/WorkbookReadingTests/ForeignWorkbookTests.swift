import Findings
import Foundation
import SheetReferences
import TestSupport
import Testing
import WorkbookReading

@Suite("A workbook written in an unusual way")
struct ForeignWorkbookTests {
  @Test("is read where it is strict OOXML with prefixes of its own")
  func strict() throws {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    func relationships(_ elements: String) -> String {
      "<p:Relationships xmlns:p=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + elements + "</p:Relationships>"
    }
    var book = try SmallWorkbook()
    book.set(
      "_rels/.rels",
      relationships(
        "<p:Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" Target=\"/xl/Workbook.xml\"/>"
      ))
    book.set(
      "xl/workbook.xml",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <x:workbook xmlns:x="\(main)" xmlns:d3p1="\(relations)" conformance="strict"><x:sheets>
      <x:sheet name="表" sheetId="1" d3p1:id="s"/></x:sheets></x:workbook>
      """)
    book.set(
      "xl/_rels/workbook.xml.rels",
      relationships(
        "<p:Relationship Id=\"s\" Type=\"\(relations)/worksheet\" Target=\"./x/../worksheets/SHEET1.xml\"/>"
      ))
    book.set(
      SmallWorkbook.sheetPart,
      """
      <x:worksheet xmlns:x="\(main)"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2\
      </x:v></x:c><x:c r="B1" t="d"><x:v>2023-02-28</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """)
    let grid = try book.grid()
    #expect(grid["A1"]?.formula == "1+1")
    #expect(grid["A1"]?.value == .number(2))
    #expect(grid["B1"]?.value == .date(serial: 44_985))
  }

  @Test("is read where WPS wrote it, with parts of its own")
  func wps() throws {
    var book = try SmallWorkbook(
      rows: """
        <row r="1" spans="1:2" customFormat="1" x14ac:dyDescent="0.2">\
        <c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>
        """,
      before: """
        <sheetPr/><dimension ref="A1:B1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/>\
        </sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/>
        """,
      after:
        "<pageMargins left=\"0.75\"/><headerFooter/><extLst><ext><c r=\"Z9\"><v>1</v></c></ext></extLst>"
    )
    book.set(
      SmallWorkbook.sheetPart,
      String(decoding: try #require(book[SmallWorkbook.sheetPart]?.bytes), as: UTF8.self)
        .replacing("<worksheet ", with: "<worksheet xmlns:x14ac=\"x14ac\" "))
    book.relate(
      "sharedStrings", "sharedStrings.xml",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <sst count="1" uniqueCount="1"><si><t xml:space="preserve"> 原煤 </t></si></sst>
      """)
    book.set(
      "docProps/custom.xml", "<Properties><property name=\"KSOProductBuildVer\"/></Properties>")
    book.set("xl/wpsCustomData/x.bin", "WPS")
    book.set("docProps/core.xml", "<cp><dcterms:created xmlns:dcterms=\"d\"/></cp>")
    let grid = try book.grid()
    #expect(grid["A1"]?.value == .text(" 原煤 "))
    #expect(grid["B1"]?.value == .number(12.5))
    #expect(grid.cells.count == 2)
  }

  @Test("is read where its parts are UTF-16")
  func utf16() throws {
    var book = try SmallWorkbook(
      rows: "<row><c t=\"inlineStr\"><is><t>煤😀</t></is></c></row>")
    for name in ["xl/workbook.xml", SmallWorkbook.sheetPart] {
      let text = String(decoding: try #require(book[name]?.bytes), as: UTF8.self)
      let units = [0xFEFF] + Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(text)".utf16)
      book[name] = .init(
        name, units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    }
    #expect(try book.grid()["A1"]?.value == .text("煤😀"))
  }

  @Test("is read where cells and rows do not say where they stand")
  func unplaced() throws {
    let grid = try SmallWorkbook(
      rows: """
        <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>
        <row><c><v>5</v></c></row>
        """
    ).grid()
    #expect(grid.cells.keys.map(\.a1).sorted() == ["A1", "A6", "B1", "C5", "D5"])
    #expect(grid.rowCount == 6)
    #expect(grid.columnCount == 4)
  }

  @Test("shows what is hidden, merged and protected, and what its names stand for")
  func features() throws {
    var book = try SmallWorkbook(
      rows:
        "<row r=\"2\" hidden=\"1\"/><row r=\"3\" ht=\"0\" customHeight=\"1\"/><row r=\"9\" hidden=\"true\"/>",
      before: """
        <cols><col min="1" max="2" width="9"/><col min="3" max="5" hidden="1"/>\
        <col min="6" max="6" width="0"/><col min="16384" max="99999" hidden="1"/></cols>
        """,
      after: """
        <sheetProtection sheet="1" objects="1"/>\
        <mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="nonsense"/></mergeCells>
        """)
    book.set(
      "xl/workbook.xml",
      """
      <workbook xmlns:r="r"><sheets><sheet name="表" r:id="r1" state="veryHidden"/></sheets>\
      <definedNames><definedName name="总量">表!$B$3</definedName>\
      <definedName name="_xlnm.Print_Area" localSheetId="0" hidden="1">'表'!$A$1:$C$9</definedName>\
      </definedNames></workbook>
      """)
    let features = try book.grid().features
    #expect(features.hiddenRows == [1...2, 8...8])
    #expect(features.hiddenColumns == [2...5, 16_383...16_383])
    #expect(features.merges.map(\.a1) == ["A1:C1"])
    #expect(features.isProtected)
    var findings: [Finding] = []
    let file = try #require(WorkbookFile(reading: book.write(), into: &findings))
    #expect(file.sheets.map(\.visibility) == [.veryHidden])
    #expect(
      file.definedNames == [
        WorkbookName(name: "总量", reference: "表!$B$3"),
        WorkbookName(
          name: "_xlnm.Print_Area", sheet: 0, reference: "'表'!$A$1:$C$9", isHidden: true),
      ])
  }

  @Test("is read again while it is being read")
  func nested() throws {
    let path = try SmallWorkbook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row>")
    var findings: [Finding] = []
    let book = try #require(WorkbookFile(reading: path.write(), into: &findings))
    var (count, others) = (0, [Finding]())
    _ = book.read(book.sheets[0], into: &findings) { _ in
      _ = book.read(book.sheets[0], into: &others) { _ in count += 1 }
    }
    #expect(count == 4)
    #expect(findings.isEmpty)
  }
}
