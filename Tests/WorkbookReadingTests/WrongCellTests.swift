import Findings
import SheetReferences
import Testing
import WorkbookReading

@Suite("A cell that is wrong")
struct WrongCellTests {
  @Test(
    "outside the sheet is left out, and the others are read",
    arguments: ["XFE1", "A1048577", "A0", "A", "1", "", "A1A", "ABCD1", "A99999999999999999999"])
  func outside(reference: String) throws {
    let rows = "<row r=\"1\">\n<c r=\"\(reference)\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
    let book = try SmallWorkbook(rows: rows)
    try expect(book, "cell-outside-sheet", in: SmallWorkbook.sheetPart, line: 2, column: 1)
    var (findings, cells): ([Finding], [WorkbookCell]) = ([], [])
    let file = try #require(WorkbookFile(reading: book.write(), into: &findings))
    let features = file.read(file.sheets[0], into: &findings) { cells.append($0) }
    #expect(features != nil)
    #expect(cells.map(\.reference.a1) == ["B1"])
  }

  @Test("at the far corner takes no memory but its own")
  func corner() throws {
    let grid = try SmallWorkbook(
      rows: "<row r=\"1048576\" hidden=\"1\"><c r=\"XFD1048576\"><v>7</v></c></row>"
    ).grid()
    #expect(grid.cells.count == 1)
    #expect(grid["XFD1048576"]?.value == .number(7))
    #expect(grid.rowCount == CellReference.rowLimit)
    #expect(grid.columnCount == CellReference.columnLimit)
    #expect(grid.features.hiddenRows == [1_048_575...1_048_575])
  }

  @Test("runs over the edge where it does not say where it stands")
  func beyond() throws {
    let rows = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>"
    try expect(SmallWorkbook(rows: rows), "cell-outside-sheet", in: SmallWorkbook.sheetPart)
    let last = "<row r=\"1048576\"/><row><c><v>2</v></c></row>"
    try expect(SmallWorkbook(rows: last), "cell-outside-sheet", in: SmallWorkbook.sheetPart)
  }

  @Test(
    "is named with its sheet",
    arguments: [
      ("<c r=\"C2\" t=\"s\"><v>5</v></c>", "unknown-string"),
      ("<c r=\"C2\" t=\"s\"><v>-1</v></c>", "unknown-string"),
      ("<c r=\"C2\" t=\"s\"><v>99999999999999999999</v></c>", "unknown-string"),
      ("<c r=\"C2\"><v>十二</v></c>", "unreadable-cell-number"),
      ("<c r=\"C2\"><v>1e999</v></c>", "unreadable-cell-number"),
      ("<c r=\"C2\"><v>0x10</v></c>", "unreadable-cell-number"),
      ("<c r=\"C2\"><v>nan</v></c>", "unreadable-cell-number"),
      ("<c r=\"C2\"><v>1 2</v></c>", "unreadable-cell-number"),
      ("<c r=\"C2\" t=\"d\"><v>2023-02-30</v></c>", "unreadable-cell-date"),
      ("<c r=\"C2\" t=\"q\"><v>1</v></c>", "unknown-cell-kind"),
      ("<c r=\"C2\"><f t=\"shared\" si=\"3\"/><v>1</v></c>", "lost-formula"),
    ])
  func named(cell: String, code: Finding.Code) throws {
    let findings = try SmallWorkbook(rows: "<row r=\"2\">\(cell)</row>").findings()
    #expect(findings.map(\.code) == [code])
    let place = try #require(findings.first?.place)
    #expect(place.cell == "表!C2")
    #expect(place.file.hasSuffix(" » \(SmallWorkbook.sheetPart)"))
    #expect(place.line == 1)
    #expect((place.column ?? 0) > 100)
  }

  @Test("with more text than any cell holds ends the sheet")
  func longText() throws {
    let text = String(repeating: "字", count: 400_000)
    let row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    try expect(SmallWorkbook(rows: row), "cell-text-too-long", in: SmallWorkbook.sheetPart)
  }

  @Test("is one of a hundred, and then the rest is not read")
  func many() throws {
    let cells = String(repeating: "<c t=\"q\"><v>1</v></c>", count: 200)
    let findings = try SmallWorkbook(rows: "<row>\(cells)</row>").findings()
    #expect(findings.count == 101)
    #expect(findings.last?.code == "too-many-faults")
  }
}
