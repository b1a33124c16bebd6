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

  @Test func `keeps the rows before a quote that nobody closed, and no half of one`() throws {
    let cut = try #require(read("fuel,quantity\n原煤,1\n\"焦炭,2\n柴油,3\n").table)
    #expect(cut.rowCount == 1)
    #expect(cut.text(0, cut.column(named: "fuel")) == "原煤")
    #expect(read("fuel,quantity\n\"焦炭,2\n柴油,3\n").table == nil)
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
    ("fuel,quantity\nx,1\n\"a,1\nb,2\n", ["unterminated-quote 3:1"]),
    ("fuel,quantity\n\"a,1\n\"b\",2\nc,3\n", ["unterminated-quote 2:1"]),
    ("fuel,quantity,note\na,1,\"x\nb,2,\"y\"\nc,3,\"z\"\n", ["unterminated-quote 2:5"]),
    ("fuel,\"quantity\na,1\nb,2\n", ["unterminated-quote 1:6"]),
    ("fuel,\"quantity\na,\"1\"\nb,2\n", ["unterminated-quote 1:6"]),
    ("fuel,quantity\n\"a\nb\",1\n", []),
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

  @Test func `takes a text that begins like a formula as the text it is`() throws {
    let table = try #require(read("fuel,note\n=1+1,'@a'\n").table)
    #expect(table.text(0, table.column(named: "fuel")) == "=1+1")
    #expect(table.text(0, table.column(named: "note")) == "'@a'")
  }

  @Test func `has the text of doubled quotes and of lines in quotes, and places after them`() throws
  {
    let table = try #require(read("fuel,quantity,note\n\"a\"\"b\n煤\",1,x\n,2,\n").table)
    let fuel = table.column(named: "fuel")
    #expect(table.text(0, fuel) == "a\"b\n煤")
    #expect(Array(table.bytes(0, fuel)) == Array("a\"b\n煤".utf8))
    #expect(table.place(0, table.column(named: "note")) == Place(file: "a.csv", line: 3, column: 6))
    #expect(table.place(1, fuel) == Place(file: "a.csv", line: 4, column: 1))
  }

  @Test func `gives a column’s numbers and keeps missing ones missing`() throws {
    let table = try #require(
      read("fuel,quantity\na,1\nb,\nc,x\nd,0\ne,\"1,000\"\nf,\"2,000\"\n").table)
    var findings: [Finding] = []
    let numbers = table.numbers(table.column(named: "quantity"), into: &findings)
    #expect((0..<6).map { numbers[$0] } == [1, nil, nil, 0, 1000, 2000])
    #expect(findings.map(\.code) == ["not-a-number", "separated-number"])
    #expect(findings.first?.place == Place(file: "a.csv", line: 4, column: 3))
    #expect(table.numbers(nil, into: &findings).isPresent == Array(repeating: false, count: 6))
  }

  @Test func `quotes only the beginning of a cell that swallowed the file`() throws {
    let table = try #require(
      read("fuel,quantity\na,\"1\n" + String(repeating: "b,2\n", count: 99) + "\"\n").table)
    var findings: [Finding] = []
    #expect(table.number(0, table.column(named: "quantity"), into: &findings) == nil)
    #expect(findings.first?.arguments["text"] == "1…")
  }

  @Test func `keeps each word of a column once`() throws {
    let table = try #require(read("fuel,quantity\n煤,1\n油,1\n\"煤\",2\n煤 ,1\n,1\n").table)
    let fuels = table.interned(table.column(named: "fuel"))
    #expect(fuels.names == ["煤", "油", ""])
    #expect(fuels.codes == [0, 1, 0, 0, 2])
    #expect(fuels[3] == "煤")
  }

  @Test func `offers the nearest of the known columns`() {
    let finding = read("fuel,消费两(万吨)\na,1\n").findings.first
    #expect(finding?.code == "unknown-column")
    #expect(finding?.arguments["nearest"] == "消费量")
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a\"b,", "\"a\"b,", "\"a\",", "\"\"\"\",", ",", "\r", "\n", "\"a\nb\"c,", "\u{3000},", "#",
    ])
  func `of one endless line is read in good time`(_ word: String) {
    let endless = String(repeating: word, count: 10_000)
    let clock = ContinuousClock()
    #expect(clock.measure { _ = read("fuel,quantity\n" + endless) } < .seconds(10))
    #expect(clock.measure { _ = read(endless + "\n1,2\n") } < .seconds(10))
  }
}
