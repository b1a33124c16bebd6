import Documents
import Rendering
import TestSupport
import Testing

@Suite("A workbook of a long table")
struct DetailWorkbookTests {
  @Test("holds every row, its gaps empty and its texts as they are")
  func rows() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/detail.xlsx"
    let count = 40_000
    let table = DetailTable(
      name: "明细", title: "逐条明细",
      columns: [
        DetailTable.Column(
          heading: "燃料",
          values: .texts((0..<count).map { Int32($0 % 3) }, texts: ["原煤", "=1+1"])),
        DetailTable.Column(
          heading: "消费量", unit: "t",
          values: .numbers(
            (0..<count).map { $0 == 7 ? .nan : Double($0) / 4 }, .decimals(2))),
      ])
    let findings = DetailWorkbook.write(
      [table], title: "明细", properties: Document.Properties(), to: path)
    #expect(findings == [])
    let sheet = try #require(SheetFile(path).sheets["明细"])
    #expect(sheet["A1"]?.value == "逐条明细")
    #expect(sheet["B2"]?.value == "消费量\n(t)")
    #expect(sheet["A3"]?.value == "原煤")
    #expect(sheet["A4"] == SheetFile.Cell(formula: nil, value: "=1+1", type: "inlineStr"))
    #expect(sheet["A5"] == nil)
    #expect(sheet["B10"] == nil)
    #expect(sheet["B40002"]?.value == "9999.75")
  }
}
