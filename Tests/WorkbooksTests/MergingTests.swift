import SheetReferences
import Testing
import Workbooks

@Suite("Merged cells")
struct MergingTests {
  @Test("show their text and are all formatted")
  func merged() throws {
    let file = try written { book, sheet in
      let bold = try book.format(CellFormat { $0.bold = true })
      try sheet.merge(range("A1:C1"), "标题", bold)
      try sheet.merge(range("A2:B3"))
      try sheet.write(7, at: cell("A2"), bold)
    }
    let sheet = try file.sheet(1)
    #expect(sheet.contains("<mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:B3\"/>"))
    #expect(sheet.contains("<c r=\"C1\" s=\"1\"/>"))
    #expect(sheet.contains("<c r=\"A2\" s=\"1\"><v>7</v></c>"))
  }

  @Test("are not merged when they are one cell")
  func single() throws {
    let file = try written { _, sheet in try sheet.merge(range("B2"), "单") }
    #expect(try file.sheet(1).contains("r=\"B2\""))
    #expect(try !file.sheet(1).contains("mergeCell"))
  }

  @Test("do not overlap others", arguments: ["B2:C3", "A1:B2", "A1:D4", "B1:B4"])
  func overlap(other: String) throws {
    #expect(
      try refusal { _, sheet in
        try sheet.merge(range("B2:C3"))
        try sheet.merge(range(other))
      } == .range(.overlapsMerged(range("B2:C3")), sheet: "表", range(other)))
  }

  @Test("hold no text too long for a cell")
  func tooLong() throws {
    let long = String(repeating: "字", count: 32_768)
    #expect(
      try refusal { _, sheet in try sheet.merge(range("A1:B1"), long) }
        == .cell(.textTooLong(count: 32_768, limit: 32_767), sheet: "表", at: cell("A1")))
  }

  @Test("lie within the sheet")
  func outside() throws {
    let wide = CellRange(rows: 0...0, columns: 0...16_384)
    #expect(
      try refusal { _, sheet in try sheet.merge(wide) }
        == .range(.outsideSheet, sheet: "表", wide))
  }

  @Test("stay within one row in constant memory")
  func constantMemory() throws {
    let options = WorkbookOptions(constantMemory: true)
    #expect(
      try refusal(options: options) { _, sheet in try sheet.merge(range("A1:B2")) }
        == .range(.mergeOverRows, sheet: "表", range("A1:B2")))
    let file = try written(options: options) { _, sheet in
      try sheet.merge(range("A1:C1"), "标题")
      try sheet.write("甲", at: cell("A2"))
    }
    #expect(try file.sheet(1).contains("<mergeCell ref=\"A1:C1\"/>"))
  }
}
