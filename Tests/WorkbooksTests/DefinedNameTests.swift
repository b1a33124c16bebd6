import Testing
import Workbooks

@Suite("A defined name")
struct DefinedNameTests {
  private func refused(_ name: String, _ formula: String = "'表'!$A$1") throws -> WorkbookError? {
    try refusal { book, _ in try book.defineName(name, refersTo: formula) }
  }

  @Test(
    "must be one Excel takes",
    arguments: [
      ("", DefinedNameFault.syntax), ("1bad name", .syntax), ("a b", .syntax), ("表!a", .syntax),
      ("a-b", .syntax), (".a", .syntax), ("A1", .looksLikeCell), ("xfd1048576", .looksLikeCell),
      ("R1C1", .looksLikeCell), ("r", .looksLikeCell), ("C", .looksLikeCell),
      ("RC", .looksLikeCell), ("R12", .looksLikeCell), ("_xlnm.Print_Area", .reserved),
    ])
  func syntax(name: String, fault: DefinedNameFault) throws {
    #expect(try refused(name) == .definedName(name, fault))
  }

  @Test("may be Chinese, and is written whole", arguments: ["总排放量", "E_total", "XFE1", "Rate"])
  func written(name: String) throws {
    let file = try WorkbooksTests.written { book, _ in
      try book.defineName(name, refersTo: "='表'!$A$1")
    }
    #expect(
      try file.part("xl/workbook.xml")
        .contains("<definedName name=\"\(name)\">'表'!$A$1</definedName>"))
  }

  @Test("has at most 127 bytes, for the library would cut a character in two")
  func length() throws {
    let longest = String(repeating: "总", count: 42)
    let file = try WorkbooksTests.written { book, _ in
      try book.defineName(longest, refersTo: "'表'!$A$1")
    }
    #expect(try file.part("xl/workbook.xml").contains("\"\(longest)\""))
    let long = longest + "总"
    #expect(try refused(long) == .definedName(long, .tooLong(bytes: 129, limit: 127)))
  }

  @Test("of a sheet has at most 127 bytes with the sheet's name")
  func qualified() throws {
    let sheetName = String(repeating: "表", count: 31)
    let name = String(repeating: "总", count: 11)
    #expect(
      try refusal { book, _ in
        let sheet = try book.addSheet(named: sheetName)
        try book.defineName(name, refersTo: "1", on: sheet)
      } == .definedName(name, .tooLong(bytes: 129, limit: 127)))
  }

  @Test("stands for a formula of at most 127 bytes, which must not be empty")
  func formula() throws {
    let long = "\"" + String(repeating: "总", count: 42) + "\""
    #expect(try refused("a_", long) == .definedName("a_", .formulaTooLong(bytes: 128, limit: 127)))
    #expect(try refused("a_", "=") == .definedName("a_", .emptyFormula))
    #expect(try refused("a_", "1\u{2}") == .text(.formula, .forbidden("\u{2}")))
  }

  @Test("is defined once, letter case aside, but once more for a sheet")
  func duplicate() throws {
    #expect(
      try refusal { book, sheet in
        try book.defineName("Total", refersTo: "1")
        try book.defineName("Total", refersTo: "1", on: sheet)
        try book.defineName("TOTAL", refersTo: "2")
      } == .definedName("TOTAL", .duplicate))
  }

  @Test(
    "speaks only of sheets that are there",
    arguments: [("'没有'!$A$1", "没有"), ("SUM(没有!A1)", "没有"), ("'it''s'!A1", "it's")])
  func unknownSheet(formula: String, sheet: String) throws {
    #expect(try refused("a_", formula) == .definedName("a_", .unknownSheet(sheet)))
  }

  @Test("may hold what looks like a sheet in a text")
  func quotedText() throws {
    #expect(try refused("a_", "\"没有!\"&表!$A$1") == nil)
  }

  @Test("cannot be local to a sheet whose name the library would split")
  func unsuitable() throws {
    #expect(
      try refusal { book, _ in
        let sheet = try book.addSheet(named: "a!b")
        try book.defineName("n", refersTo: "1", on: sheet)
      } == .definedName("n", .unsuitableSheet("a!b")))
  }
}
