import Testing
import Workbooks

@Suite("What a workbook says of itself")
struct PropertyTests {
  @Test("is in its properties")
  func properties() throws {
    let file = try written { book, _ in
      try book.setProperties(
        DocumentProperties(
          title: "温室气体清单", subject: "2023", author: "核算员", company: "某区", keywords: "碳",
          comments: "<初稿>"))
      try book.addProperty("方法学版本", "省级指南 2011")
    }
    let core = try file.part("docProps/core.xml")
    for piece in [">温室气体清单<", ">2023<", ">核算员<", ">碳<", ">&lt;初稿&gt;<"] {
      #expect(core.contains(piece))
    }
    #expect(try file.part("docProps/app.xml").contains("<Company>某区</Company>"))
    #expect(try file.part("docProps/custom.xml").contains("name=\"方法学版本\""))
  }

  @Test(
    "has the time it was given, and the clock never",
    arguments: [(0, "1970-01-01T00:00:01Z"), (1_700_000_000, "2023-11-14T22:13:20Z")])
  func created(seconds: Int, text: String) throws {
    let file = try written(options: WorkbookOptions(created: seconds)) { _, _ in }
    #expect(
      try file.part("docProps/core.xml").matches(of: /\d{4}-[^<]*Z/).map { String($0.output) } == [
        text, text,
      ])
    let silent = try written { _, _ in }
    #expect(try silent.part("docProps/core.xml").contains("1980-01-01T00:00:00Z"))
  }

  @Test("has a time of four-digit years", arguments: [-1, 253_402_300_800])
  func time(seconds: Int) {
    #expect(throws: WorkbookError.creationTime(seconds)) {
      _ = try Workbook(path: "/tmp/never.xlsx", options: WorkbookOptions(created: seconds))
    }
  }

  @Test("is said once under a name, in characters the file can hold")
  func refused() throws {
    #expect(
      try refusal { book, _ in
        try book.addProperty("a", "1")
        try book.addProperty("A", "2")
      } == .duplicateProperty("A"))
    #expect(
      try refusal { book, _ in try book.addProperty("", "1") } == .text(.propertyName, .empty))
    #expect(
      try refusal { book, _ in try book.setProperties(DocumentProperties(title: "\u{1}")) }
        == .text(.property("title"), .forbidden("\u{1}")))
    #expect(
      try refusal { book, _ in try book.addProperty("a", String(repeating: "字", count: 256)) }
        == .text(.property("a"), .tooLong(count: 256, limit: 255)))
  }
}
