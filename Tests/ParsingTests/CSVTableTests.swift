import Findings
import Parsing
import Testing

@Suite("A CSV table")
struct CSVTableTests {
  static let columns = [
    ColumnSpec(key: "fuel", names: [LocalizedText(zh: "燃料", en: "Fuel")], required: true),
    ColumnSpec(key: "quantity", names: [LocalizedText(zh: "消费量", en: "Consumption")]),
    ColumnSpec(key: "note", names: [LocalizedText(zh: "备注", en: "Note")]),
  ]

  private func read(_ text: String) -> (table: CSVTable?, findings: [Finding]) {
    var findings: [Finding] = []
    let table = CSVTable(
      SourceText(text, named: "a.csv"), columns: Self.columns, into: &findings)
    return (table, findings)
  }

  /// The findings of a text, as `code line:column`.
  private func problems(_ text: String) -> [String] {
    read(text).findings.map {
      "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)"
    }
  }

  @Test func `gives the cells of declared columns under Chinese headers with a unit`() throws {
    let (read, findings) = read("# cites: x\n燃料,消费量（万吨）\n原煤, 12.5 \r\n\"焦,炭\",\"3\"\n")
    let table = try #require(read)
    #expect(findings.isEmpty)
    #expect(table.comments == ["cites: x"])
    let quantity = try #require(table.column(named: "quantity"))
    #expect(quantity.unit == "万吨")
    let fuel = table.column(named: "fuel")
    #expect((0..<table.rowCount).map { table.text($0, fuel) } == ["原煤", "焦,炭"])
    #expect(table.text(0, quantity) == "12.5")
    #expect(table.column(named: "note") == nil)
    #expect(table.isBlank(0, table.column(named: "note")))
    #expect(table.place(1, quantity) == Place(file: "a.csv", line: 4, column: 7))
  }

  @Test(arguments: [
    ("fuel,quantity\n\"a,1\nb,2\n", ["unterminated-quote 2:1"]),
    ("fuel,quantity\n\"a\"b,1\n", ["text-after-quote 2:4"]),
    ("fuel,quantity\nab\"c\",1\n", ["stray-quote 2:3"]),
    ("fuel,quantity\na\nb,2,3\n", ["too-few-fields 2:1", "too-many-fields 3:5"]),
    ("fuel,燃料\na,b\n", ["duplicate-column 1:6"]),
    ("fuel,\na,b\n", ["empty-header 1:6"]),
    ("quantity\n1\n", ["missing-column 1:1"]),
    ("fuel,quantty\na,1\n", ["unknown-column 1:6"]),
    ("fuel,完全不同的东西\na,1\n", ["surplus-column 1:6"]),
    ("# only a comment\n", ["no-header 0:0"]),
    ("fuel,quantity\n", []),
    ("fuel,quantity\n\na,1\n  \n,\n", []),
    ("fuel,quantity\ra,1\rb,2\r", ["lone-carriage-return 1:14"]),
    ("fuel;quantity\na;1\n", ["wrong-separator 1:1"]),
    ("fuel,quantity\n# late\na,1\n", ["late-comment 2:1"]),
    ("fuel,quantity\n原煤\u{A0},1\n", ["invisible-blank 2:3"]),
    ("fuel,quantity\n\u{200B}原煤,1\n\u{3000},2\n", ["invisible-blank 2:1"]),
  ])
  func `reports what is wrong where it stands`(_ text: String, _ expected: [String]) {
    #expect(problems(text) == expected)
  }
}
