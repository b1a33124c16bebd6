import Findings
import Parsing
import Testing

@Suite("A YAML map")
struct YAMLMapTests {
  enum Standing: String, CaseIterable { case official, secondary, unverified }

  /// Reads the value under `v` and gives it with the codes found.
  private func read<Value>(
    _ text: String, as reading: YAMLReading<Value>
  ) -> (value: Value?, codes: [String]) {
    var findings: [Finding] = []
    let node = YAMLDocument.node(in: SourceText("v: " + text, named: "a"), into: &findings)
    var map = node.flatMap { YAMLReading.map($0, into: &findings) }
    let value = map?.required("v", as: reading, into: &findings)
    map?.finish(into: &findings)
    return (value, findings.map(\.code.rawValue))
  }

  @Test(arguments: [
    ("NO", "NO"), ("010", "010"), ("1.10", "1.10"), ("yes", "yes"), ("'true'", "true"), ("''", ""),
    ("2024-01-02", "2024-01-02"), ("\"a\\nb\"", "a\nb"),
  ])
  func `keeps a text as it is written`(_ text: String, _ expected: String) {
    #expect(read(text, as: .string) == (expected, []))
  }

  @Test(arguments: [("0.5849", 0.5849), ("1e3", 1000), ("-3", -3), ("0", 0), ("0.5", 0.5)])
  func `reads a number`(_ text: String, _ expected: Double) {
    #expect(read(text, as: .number) == (expected, []))
  }

  @Test(arguments: [
    ("010", "yaml-leading-zero"), ("1_000", "not-a-number"), ("0x1F", "not-a-number"),
    ("0o17", "not-a-number"), ("1:30", "not-a-number"), (".inf", "not-a-number"),
    (".nan", "not-a-number"), ("'1'", "yaml-expected-number"), ("[1]", "yaml-expected-number"),
    ("~", "missing-key"), ("", "missing-key"), ("yes", "not-a-number"), ("5%", "percent-number"),
  ])
  func `refuses what only some programs take for a number`(_ text: String, _ code: String) {
    #expect(read(text, as: .number) == (nil, [code]))
  }

  @Test(arguments: ["yes", "no", "on", "off", "True", "'true'", "1"])
  func `takes only true and false for truth`(_ text: String) {
    #expect(read(text, as: .bool) == (nil, ["yaml-expected-bool"]))
    #expect(read("true", as: .bool) == (true, []))
  }

  @Test(arguments: ["24", "02024", "2024.0", "'2024'", "２０２４", "0224"])
  func `takes only four digits for a year`(_ text: String) {
    #expect(read(text, as: .year) == (nil, ["yaml-expected-year"]))
    #expect(read("2024", as: .year) == (2024, []))
  }

  @Test(arguments: ["2203", "1024", "1899", "9999"])
  func `takes no year that nobody can account for`(_ text: String) {
    #expect(read(text, as: .year) == (nil, ["year-beyond-reason"]))
    #expect(read("1900", as: .year) == (1900, []))
    #expect(read("2100", as: .year) == (2100, []))
  }

  @Test(arguments: [
    ("2024-13-45", "not-a-day"), ("2023-02-29", "not-a-day"), ("2024-5-20", "not-a-day"),
    ("2024年5月20日", "not-a-day"), ("'2203-05-20'", "year-beyond-reason"),
  ])
  func `takes only days of the calendar for days`(_ text: String, _ code: String) {
    #expect(read(text, as: .day).codes == [code])
    #expect(read("2024-02-29", as: .day).value?.text == "2024-02-29")
    #expect(read("'2024-02-29'", as: .day).codes == [])
  }

  @Test func `asks for both languages and says which one is missing`() {
    let both = read("{ zh: 煤, en: coal }", as: .localizedText)
    #expect(both == (LocalizedText(zh: "煤", en: "coal"), []))
    #expect(read("煤", as: .localizedText) == (nil, ["yaml-expected-languages"]))
    #expect(read("{ zh: 煤 }", as: .localizedText) == (nil, ["missing-key"]))
    #expect(read("{ zh: 煤, en: coal, fr: c }", as: .localizedText).codes == ["surplus-key"])
    #expect(read("tCO2", as: .localizedTextOrSame) == (LocalizedText("tCO2"), []))
  }

  @Test func `reads lists, single items and keys in their order`() {
    #expect(read("[a, b]", as: .list(of: .string)) == (["a", "b"], []))
    #expect(read("a", as: .oneOrMore(of: .string)) == (["a"], []))
    #expect(read("a", as: .list(of: .string)) == (nil, ["yaml-expected-list"]))
    #expect(read("[1, x, y]", as: .list(of: .number)).codes == ["not-a-number", "not-a-number"])
    let entries = read("{ z: 1, a: 2 }", as: .entries(of: .number)).value
    #expect(entries?.map(\.key) == ["z", "a"])
    #expect(entries?.map(\.value) == [1, 2])
  }

  @Test func `offers the nearest of the choices`() throws {
    var findings: [Finding] = []
    let source = SourceText("v: oficial", named: "a")
    let node = try #require(YAMLDocument.node(in: source, into: &findings))
    var map = try #require(YAMLReading.map(node, into: &findings))
    let standing: Standing? = map.required("v", as: .choice, into: &findings)
    #expect(standing == nil)
    #expect(findings.first?.code == "unknown-choice")
    #expect(findings.first?.arguments["nearest"] == "official")
    #expect(findings.first?.place == Place(file: "a", line: 1, column: 4))
  }

  @Test func `finds every key nobody asked for, with the nearest that was`() throws {
    var findings: [Finding] = []
    let source = SourceText("unti: t\nvalue: 1\n完全不同: 2\n", named: "a")
    let node = try #require(YAMLDocument.node(in: source, into: &findings))
    var map = try #require(YAMLReading.map(node, into: &findings))
    #expect(map.optional("unit", as: .string, into: &findings) == nil)
    #expect(map.required("value", as: .number, into: &findings) == 1)
    map.finish(into: &findings)
    #expect(findings.map(\.code) == ["unknown-key", "surplus-key"])
    #expect(findings[0].arguments["nearest"] == "unit")
    #expect(findings.map { $0.place?.line } == [1, 3])
  }
}
