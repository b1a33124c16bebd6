import Testing
import Workbooks

@Suite("A sheet's name")
struct SheetNameTests {
  @Test(
    "must be one Excel takes",
    arguments: [
      ("", SheetNameFault.empty),
      (String(repeating: "表", count: 32), .tooLong(count: 32, limit: 31)),
      (String(repeating: "🌍", count: 16), .tooLong(count: 32, limit: 31)),
      ("汇总/a", .forbidden("/")), ("a:b", .forbidden(":")), ("[a]", .forbidden("[")),
      ("a?", .forbidden("?")), ("a*", .forbidden("*")), ("a\\b", .forbidden("\\")),
      ("a\0b", .forbidden("\0")), ("a\nb", .forbidden("\n")), ("a\u{1}", .forbidden("\u{1}")),
      ("'a", .apostropheAtEdge), ("a'", .apostropheAtEdge),
      ("History", .reserved), ("_choices", .reserved), ("表", .duplicate),
    ])
  func faults(name: String, fault: SheetNameFault) throws {
    #expect(
      try refusal { book, _ in _ = try book.addSheet(named: name) } == .sheetName(name, fault))
  }

  @Test("is taken by another that differs only in case", arguments: ["SHEET", "sheet", "Sheet"])
  func letterCase(name: String) throws {
    #expect(
      try refusal { book, _ in
        _ = try book.addSheet(named: "sheeT")
        _ = try book.addSheet(named: name)
      } == .sheetName(name, .duplicate))
  }

  @Test("may be 31 Chinese characters and hold odd ones")
  func longest() throws {
    let names = [String(repeating: "能", count: 31), "a'b!c#d&<e>\"", "2023", "AB12"]
    let file = try written { book, _ in
      for name in names { _ = try book.addSheet(named: name) }
      #expect(book.sheetNames == ["表"] + names)
    }
    let book = try file.part("xl/workbook.xml")
    #expect(book.contains("name=\"\(names[0])\""))
    #expect(book.contains("name=\"a'b!c#d&amp;&lt;e&gt;&quot;\""))
  }
}
