import SheetReferences
import Testing
import Workbooks

@Suite("Notes and links")
struct NoteAndLinkTests {
  @Test("a note is kept with its cell")
  func note() throws {
    let file = try written { _, sheet in
      try sheet.writeNote("缺省值来源 <附录> & 表", at: cell("B2"), author: "核算员")
    }
    let notes = try file.part("xl/comments1.xml")
    #expect(notes.contains("缺省值来源 &lt;附录&gt; &amp; 表"))
    #expect(notes.contains("<author>核算员</author>"))
  }

  @Test("a note is not empty, too long or unreadable")
  func badNotes() throws {
    func refused(_ text: String) throws -> WorkbookError? {
      try refusal { _, sheet in try sheet.writeNote(text, at: cell("A1")) }
    }
    #expect(try refused("") == .text(.note, .empty))
    #expect(try refused("\u{1}") == .text(.note, .forbidden("\u{1}")))
    #expect(
      try refused(String(repeating: "字", count: 32_768))
        == .text(.note, .tooLong(count: 32_768, limit: 32_767)))
  }

  @Test(
    "a link leads to its cell, whatever the sheet is called",
    arguments: ["汇总", "a#b", "it's", "external", "2023", "a!b", "internal"])
  func link(target: String) throws {
    let file = try written { book, sheet in
      _ = try book.addSheet(named: target)
      try sheet.writeLink("见 #1 mailto:x", to: cell("C3"), on: target, at: cell("A1"), tip: "跳转")
    }
    let place = cell("C3").a1(on: target)
    #expect(try file.sheet(1).contains("<hyperlink ref=\"A1\" location=\"\(place)\""))
    #expect(try file.part("xl/sharedStrings.xml").contains("<t>见 #1 mailto:x</t>"))
    #expect(file.parts["xl/worksheets/_rels/sheet1.xml.rels"] == nil)
  }

  @Test("a link's text may be as long as a cell's")
  func longText() throws {
    let long = String(repeating: "字", count: 5_000)
    let file = try written { _, sheet in
      try sheet.writeLink(long, to: cell("C3"), on: "表", at: cell("A1"))
    }
    #expect(try file.part("xl/sharedStrings.xml").contains("<t>\(long)</t>"))
  }

  @Test("a link leads to a sheet that is there")
  func unknownSheet() throws {
    #expect(
      try refusal { _, sheet in
        try sheet.writeLink("见", to: cell("C3"), on: "无", at: cell("A1"))
      } == .range(.unknownSheet("无"), sheet: "表", range("C3")))
  }
}
