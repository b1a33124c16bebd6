import Annotations
import SheetReferences
import TestSupport
import Testing

@Suite("An annotated table of openpyxl")
struct StaffTableTests {
  private let before: Described
  private let after: Described

  init() throws {
    (before, after) = try Self.made.get()
  }

  /// Made once, for Python takes its time.
  private static let made = Result {
    let folder = try TemporaryFolder()
    let path = try StaffTable.write(in: folder)
    let output = try Sample.annotated(path, StaffTable.remarks, to: folder.path + "/out.xlsx")
    _ = try Parts.digests(of: output)
    return (try Described(path), try Described(output))
  }

  private func cell(_ name: String) throws -> Described.Cell {
    try #require(after["台账"]?.cells[name])
  }

  @Test func `is what it was but for the cells with remarks`() throws {
    let remarked: Set = ["A1", "B2", "F10", "G12", "B7", "XFD1048576", "B20"]
    for sheet in before.sheets {
      let new = try #require(after[sheet.name])
      #expect(new.settings == sheet.settings)
      #expect(new.state == sheet.state)
      for (name, cell) in sheet.cells where sheet.name != "隐藏" {
        let other = try #require(new.cells[name])
        #expect(other.value == cell.value)
        #expect(other.look == cell.look)
        if !remarked.contains(name) { #expect(other == cell) }
      }
    }
  }

  @Test func `keeps a note that was there, and adds to it`() throws {
    #expect(try cell("A1").note == "张三的说明\n" + Sample.note("[警告 1] 表头有空格"))
    #expect(try cell("A1").author == "张三")
    #expect(try cell("E1").note == "另一条")
  }

  @Test func `says on merged cells what is said on any of them`() throws {
    #expect(try cell("B2").note == Sample.note("[错误 2] 合并的单元格里\n\n[错误 3] 同一合并区"))
    #expect(try cell("B2").fill == "FFF8B4B4")
  }

  @Test func `gives a cell that was not there the look of its row or column`() throws {
    #expect(try cell("F10").look.contains("0.000"))
    #expect(try cell("F10").look.contains("locked=False"))
    #expect(try cell("G12").fill == "FFF8B4B4")
    #expect(try cell("XFD1048576").note == Sample.note("[错误 7] 最后一格"))
  }

  @Test func `cuts a text that no note can hold, and shows that it did`() throws {
    let note = try #require(try cell("B20").note)
    #expect(note.utf16.count <= 32_767)
    #expect(note.utf16.count > 32_700)
    #expect(note.contains("长…\n"))
  }

  @Test func `lists a remark on a sheet that is not there, without a link`() throws {
    let list = try #require(after.sheets.last)
    #expect(list.cells["C13"]?.value == "'没有这张表'")
    #expect(list.links["D13"] == nil)
    #expect(list.links["D12"] == "'隐藏'!A1")
  }
}
