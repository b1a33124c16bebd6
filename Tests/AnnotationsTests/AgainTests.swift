import Annotations
import Findings
import SheetReferences
import TestSupport
import Testing

@Suite("A workbook annotated again")
struct AgainTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func again(_ path: String, _ first: [Remark], _ second: [Remark]) throws -> Described {
    let once = try Sample.annotated(path, first, to: folder.path + "/once.xlsx")
    let output = try Sample.annotated(once, second, to: folder.path + "/twice.xlsx")
    _ = try Parts.digests(of: output)
    return try Described(output)
  }

  @Test func `without remarks is what it was, with an empty list`() throws {
    for path in [try Sample.form(in: folder), try StaffTable.write(in: folder)] {
      let before = try Described(path)
      let after = try again(path, Sample.remarks + StaffTable.remarks, [])
      for sheet in before.sheets {
        let new = try #require(after[sheet.name])
        #expect(new.settings == sheet.settings)
        for (name, cell) in sheet.cells { #expect(new.cells[name] == cell, "\(name)") }
        for (name, cell) in new.cells where sheet.cells[name] == nil {
          #expect(cell.note == nil)
          #expect(cell.fill == "None")
        }
      }
      #expect(after.sheets.count == before.sheets.count + 1)
      #expect(after.sheets.last?.cells["A4"] == nil)
    }
  }

  @Test func `has only the new remarks`() throws {
    let path = try Sample.form(in: folder)
    let remark = Remark(
      .warning, sheet: Sample.sheet, cell: CellReference("B2"), fact: "还是负数")
    let after = try again(path, Sample.remarks, [remark])
    let cells = try #require(after[Sample.sheet]).cells
    #expect(cells["A2"]?.note == nil)
    #expect(cells["A2"]?.fill == "FFFFF2CC")
    #expect(cells["B2"]?.note == Sample.note("[警告 1] 还是负数"))
    #expect(cells["B2"]?.fill == "FFFFE08A")
    #expect(after.sheets.map(\.name).suffix(2) == ["_choices", "核对意见"])
    #expect(after.sheets.last?.cells["A5"] == nil)
  }

  @Test func `leaves a sheet of the list's name that it did not write`() throws {
    let path = folder.path + "/taken.xlsx"
    try Python.run(
      """
      import sys, openpyxl
      book = openpyxl.Workbook()
      book.active.title = "核对意见"
      book.active["A1"] = "自己的"
      book.save(sys.argv[1])
      """, [path])
    let after = try again(path, [], [])
    #expect(after.sheets.map(\.name) == ["核对意见", "核对意见 (2)"])
    #expect(after["核对意见"]?.cells["A1"]?.value == "'自己的'")
  }

  @Test func `gives the same bytes for the same remarks`() throws {
    let path = try Sample.form(in: folder)
    let paths = try (1...2).map { try Sample.annotated(path, to: folder.path + "/\($0).xlsx") }
    let script = "import sys; print(open(sys.argv[1],'rb').read() == open(sys.argv[2],'rb').read())"
    #expect(try Python.run(script, paths) == "True\n")
  }

  @Test func `keeps what someone wrote under a remark`() throws {
    let path = try Sample.form(in: folder)
    let once = try Sample.annotated(path, to: folder.path + "/once.xlsx")
    let notes = try Parts.text("xl/comments1.xml", of: once)
    let answered = try Parts.copy(
      once, to: folder.path + "/answered.xlsx",
      changing: [
        "xl/comments1.xml": notes.replacing("\(Sample.foot)</t>", with: "\(Sample.foot)\n已核实</t>")
      ])
    let remark = Remark(.error, sheet: Sample.sheet, cell: CellReference("A2"), fact: "仍不对")
    let output = try Sample.annotated(answered, [remark], to: folder.path + "/out.xlsx")
    let cells = try #require(try Described(output)[Sample.sheet]).cells
    #expect(cells["A2"]?.note == "\n已核实\n" + Sample.note("[错误 1] 仍不对"))
    #expect(cells["B2"]?.note == "\n已核实")
  }
}
