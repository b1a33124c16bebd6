import Annotations
import Findings
import SheetReferences
import TestSupport
import Testing

@Suite("A workbook of a rare shape")
struct RareShapeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private func annotated(_ parts: [String: String?]) throws -> Described {
    let path = try StaffTable.write(in: folder)
    let rare = try Parts.copy(path, to: folder.path + "/rare.xlsx", changing: parts)
    let remarks = ["B2", "D9"].map {
      Remark(.error, sheet: "空", cell: CellReference($0), fact: "事")
    }
    let output = try Sample.annotated(rare, remarks, to: folder.path + "/out.xlsx")
    _ = try Parts.digests(of: output)
    return try Described(output)
  }

  @Test(
    arguments: [
      "<sheetData/>", "<sheetData><row/><row><c/><c><v>1</v></c></row></sheetData>",
      "<sheetData><row r='2'/><row r='9'><c r='A9'/><c r='E9'/></row><row r='10'/></sheetData>",
      "<sheetData>\n<row\nr='2' spans='1:1' ><c r = 'B2' s='0' /></row></sheetData>",
    ])
  func `gets its cells wherever they are missing`(rows: String) throws {
    let sheet = "<worksheet xmlns=\"\(Self.main)\">\(rows)<extLst/></worksheet>"
    let cells = try #require(try annotated(["xl/worksheets/sheet3.xml": sheet])["空"]).cells
    #expect(cells["B2"]?.fill == "FFF8B4B4")
    #expect(cells["D9"]?.note == Sample.note("[错误 2] 事"))
  }

  @Test func `keeps its prefixes`() throws {
    let sheet = """
      <x:worksheet xmlns:x="\(Self.main)"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c>\
      </x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" \
      footer="0"/></x:worksheet>
      """
    let cells = try #require(try annotated(["xl/worksheets/sheet3.xml": sheet])["空"]).cells
    #expect(cells["A2"]?.value == "7")
    #expect(cells["B2"]?.fill == "FFF8B4B4")
    #expect(cells["D9"]?.note == Sample.note("[错误 2] 事"))
  }

  @Test(arguments: [
    "<styleSheet xmlns=\"\(main)\"/>",
    "<x:styleSheet xmlns:x=\"\(main)\"><x:numFmts/></x:styleSheet>",
  ])
  func `gets the styles it lacks`(styles: String) throws {
    let sheet = "<worksheet xmlns=\"\(Self.main)\"><sheetData/></worksheet>"
    let book = try annotated([
      "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet, "xl/worksheets/sheet3.xml": sheet,
    ])
    #expect(book["空"]?.cells["B2"]?.fill == "FFF8B4B4")
  }

  @Test func `of the strict kind gets strict parts`() throws {
    let path = try StaffTable.write(in: folder)
    let strict = try Python.strict(path, folder.path + "/strict.xlsx")
    let remark = Remark(.error, sheet: "空", cell: CellReference("B2"), fact: "事")
    let output = try Sample.annotated(strict, [remark], to: folder.path + "/out.xlsx")
    let links = try Parts.text("xl/worksheets/_rels/sheet3.xml.rels", of: output)
    #expect(links.contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments"))
    #expect(
      try Parts.text("xl/comments1.xml", of: output)
        .contains("\"http://purl.oclc.org/ooxml/spreadsheetml/main\""))
  }
}

extension Python {
  /// A copy of a workbook in the strict namespaces.
  fileprivate static func strict(_ path: String, _ target: String) throws -> String {
    try run(
      """
      import sys, zipfile
      old = zipfile.ZipFile(sys.argv[1])
      with zipfile.ZipFile(sys.argv[2], "w") as new:
          for name in old.namelist():
              text = old.read(name).decode()
              text = text.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                  "http://purl.oclc.org/ooxml/spreadsheetml/main")
              new.writestr(name, text.replace(
                  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                  "http://purl.oclc.org/ooxml/officeDocument/relationships"))
      """, [path, target])
    return target
  }
}
