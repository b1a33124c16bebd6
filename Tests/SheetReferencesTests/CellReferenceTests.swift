import SheetReferences
import Testing

@Suite("A cell's name")
struct CellReferenceTests {
  @Test(
    "counts columns in letters",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(column: Int, letters: String) {
    #expect(CellReference.letters(ofColumn: column) == letters)
    #expect(CellReference.column(of: letters) == column)
  }

  @Test("comes back from its text, with or without dollars")
  func text() {
    #expect(CellReference("D12") == CellReference(row: 11, column: 3))
    #expect(CellReference("$D$12") == CellReference("D12"))
    #expect(CellReference("D12")?.absolute == "$D$12")
  }

  @Test(
    "is none for other text", arguments: ["", "D", "12", "D0", "XFE1", "A1048577", "AAAA1", "年1"])
  func none(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test("quotes the sheet and doubles its apostrophes")
  func quoting() {
    #expect(CellReference("D12")?.absolute(on: "能源平衡表") == "'能源平衡表'!$D$12")
    #expect(CellReference("D12")?.a1(on: "it's") == "'it''s'!D12")
    #expect(CellRange("B5:A1")?.absolute(on: "2023") == "'2023'!$A$1:$B$5")
  }

  @Test(
    "tells ranges that share a cell from those that only touch",
    arguments: [("A1:B2", "B2:C3", true), ("A1:B2", "C1:D2", false), ("A1:B2", "A3:B4", false)])
  func overlap(left: String, right: String, share: Bool) throws {
    let (left, right) = (try #require(CellRange(left)), try #require(CellRange(right)))
    #expect(left.overlaps(right) == share)
  }
}
