import Annotations
import TestSupport
import Testing

@Suite("An annotated form")
struct FormTests {
  private let before: Described
  private let after: Described
  private let parts: (before: [String: String], after: [String: String])

  init() throws {
    (before, after, parts) = try Self.made.get()
  }

  /// Made once, for Python takes its time.
  private static let made = Result {
    let folder = try TemporaryFolder()
    let path = try Sample.form(in: folder)
    let output = try Sample.annotated(path, to: folder.path + "/out.xlsx")
    return (
      try Described(path), try Described(output),
      (before: try Parts.digests(of: path), after: try Parts.digests(of: output))
    )
  }

  @Test func `is what it was but for the cells with remarks`() throws {
    let remarked = [Sample.sheet: ["A2", "B2"], "说明": ["C9"]]
    #expect(after.sheets.map(\.name) == before.sheets.map(\.name) + ["核对意见"])
    #expect(after.names == before.names)
    for sheet in before.sheets {
      let new = try #require(after[sheet.name])
      #expect(new.settings == sheet.settings)
      #expect(new.state == sheet.state)
      let own = remarked[sheet.name] ?? []
      #expect(
        new.cells.filter { !own.contains($0.key) }
          == sheet.cells.filter { !own.contains($0.key) })
      for cell in own {
        #expect(new.cells[cell]?.value == sheet.cells[cell]?.value ?? "None")
        #expect(sheet.cells[cell].map { $0.look == new.cells[cell]?.look } ?? true)
      }
    }
  }

  @Test func `has every part it had, most of them to the byte`() {
    let changed = parts.before.filter { parts.after[$0.key] != $0.value }.keys.sorted()
    #expect(
      changed == [
        "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml", "xl/styles.xml", "xl/workbook.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      ])
  }

  @Test func `shows each remark on its cell, in the colour of the worst`() throws {
    let cells = try #require(after[Sample.sheet]).cells
    #expect(cells["A2"]?.fill == "FFF8B4B4")
    #expect(cells["A2"]?.author == "碳盘 Tanpan")
    #expect(
      cells["A2"]?.note
        == Sample.note(
          """
          [警告 1] 燃料名里有 <错字> & 其他
          → 改为“原煤”

          [错误 2] 没有名为“原媒”的燃料
          → 改为“原煤”
          """))
    #expect(cells["B2"]?.note == Sample.note("[错误 3] 数量是负数\n→ 改为正数"))
    #expect(cells["B1"]?.note == "填写说明")
    let empty = try #require(after["说明"]?.cells["C9"])
    #expect(empty.fill == "FFBDD7F4")
    #expect(empty.note == Sample.note("[提示 4] 此处可以留空"))
  }

  @Test func `ends with a list of all remarks, each with a link to its cell`() throws {
    let list = try #require(after.sheets.last)
    #expect(list.cells["A1"]?.value == "'填报表核对意见'")
    #expect(
      ["A3", "B3", "C3", "D3", "E3", "F3"].map { list.cells[$0]?.value } == [
        "'序号'", "'级别'", "'工作表'", "'单元格'", "'问题'", "'改法'",
      ])
    #expect(
      ["A5", "B5", "C5", "D5", "E5", "F5"].map { list.cells[$0]?.value } == [
        "2", "'错误'", #""能源购进 & 'A'区""#, "'A2'", "'没有名为“原媒”的燃料'", "'改为“原煤”'",
      ])
    #expect(
      list.links == [
        "D4": "'能源购进 & ''A''区'!A2", "D5": "'能源购进 & ''A''区'!A2", "D6": "'能源购进 & ''A''区'!B2",
        "D7": "'说明'!C9",
      ])
    #expect(list.cells["E8"]?.value == "'工作簿没有填写单位名称'")
    #expect(list.settings["page"] == "(9, 'landscape', 0, '$3:$3')")
  }
}
