import Findings
import Testing

@Suite("A finding")
struct FindingTests {
  @Test func `is fatal only when it is an error`() {
    #expect(Finding.Severity.note < .warning)
    #expect(Finding.Severity.warning < .error)
    #expect(![Finding(.note, "a"), Finding(.warning, "b")].hasErrors)
    #expect([Finding(.note, "a"), Finding(.error, "b")].hasErrors)
  }

  @Test func `keeps its turn among those at the same place`() {
    let place = Place(file: "a", line: 1)
    let findings = ["c", "a", "b"].map { Finding(.error, .init(rawValue: $0), at: place) }
    #expect(findings.inFileOrder == findings)
  }

  @Test func `stands by line as a number, not as text`() {
    let findings = [10, 9, 2].map { Finding(.error, "x", at: Place(file: "a", line: $0)) }
    #expect(findings.inFileOrder.map { $0.place?.line } == [2, 9, 10])
  }

  @Test(arguments: [
    (Place(file: "a"), "a"), (Place(file: "a", line: 2), "a:2"),
    (Place(file: "a", line: 2, column: 7), "a:2:7"),
    (Place(file: "a.xlsx", cell: "能源购进!C17"), "a.xlsx:能源购进!C17"),
  ])
  func `prints its place as compilers do`(_ place: Place, _ text: String) {
    #expect(place.description == text)
  }

  @Test(arguments: [
    ("原媒", "原煤"), ("raw-coil", "raw-coal"), ("木柴", "无烟煤"), ("xyz", "anthracite"),
    ("无烟煤（优质）", "无烟煤"),
  ])
  func `offers names in the script that was typed`(_ typed: String, _ offered: String) {
    let known = ["anthracite", "无烟煤", "raw-coal", "原煤"]
    #expect(NearestName.offered(for: typed, among: known) == offered)
    #expect(NearestName.offered(for: "原媒", among: ["raw-coal"]) == "raw-coal")
    #expect(NearestName.offered(for: "原媒", among: []) == nil)
    let steam = ["saturated-100-kpa", "0.1 MPa饱和蒸汽", "saturated-800-kpa", "0.8 MPa饱和蒸汽"]
    #expect(NearestName.offered(for: "0.8MPa", among: steam) == "0.8 MPa饱和蒸汽")
    let guidelines = ["energy-statistics", "ndrc-paper-2015"]
    #expect(NearestName.offered(for: "paper", among: guidelines) == "ndrc-paper-2015")
  }

  @Test(arguments: [
    ("煤气", ["氢气", "焦炉煤气"], "焦炉煤气"), ("肉用牛", ["驴骡", "非奶牛"], "非奶牛"),
    ("N0", ["NA", "NE", "NO"], "NO"),
  ])
  func `offers what has the name in it, or shares it, before what is spelt as long`(
    _ typed: String, _ known: [String], _ offered: String
  ) {
    #expect(NearestName.offered(for: typed, among: known) == offered)
  }

  @Test(arguments: [
    (3.0, "3"), (-0.5, "-0.5"), (0.1, "0.1"), (1_234_567, "1234567"), (-0.0, "0"),
    (1e20, "1e+20"), (.infinity, "inf"),
  ])
  func `prints a number as people write it`(_ number: Double, _ text: String) {
    #expect(Finding.Argument.number(number).wording(in: .zh) == text)
  }

  @Test func `leaves a placeholder nobody filled, and braces in arguments, as they are`() {
    let words = MessageCatalogue(["a": .init(fact: LocalizedText("{x} {y} {"))])
    let finding = Finding(.error, "a", ["x": "{y}"])
    #expect(words.fact(of: finding, in: .en) == "{y} {y} {")
  }

  @Test(arguments: [
    ("anthracit", "anthracite"), ("Diesel", "diesel"), ("原媒", "原煤"), ("gasolnie", "gasoline"),
  ])
  func `names what was meant`(_ typed: String, _ meant: String) {
    let known = ["anthracite", "diesel", "gasoline", "原煤", "焦炭"]
    #expect(NearestName.of(typed, among: known) == meant)
  }

  @Test(arguments: [
    ("row-750-kpa", "row-700-kpa"), ("row-760-kpa", "row-800-kpa"),
    ("ROW-2000-KPA", "row-2500-kpa"),
    ("rwo-700-kpa", "row-700-kpa"), ("row-700-1", "row-700-kpa"),
  ])
  func `compares what differs in its number alone by the number`(_ typed: String, _ meant: String) {
    let known = ["row-250-kpa", "row-2500-kpa", "row-700-kpa", "row-800-kpa", "superheated"]
    #expect(NearestName.of(typed, among: known) == meant)
  }

  @Test(arguments: ["x", "plutonium", "", "煤"])
  func `names nothing when nothing is near`(_ typed: String) {
    #expect(NearestName.of(typed, among: ["anthracite", "diesel"]) == nil)
  }
}

@Suite("Places in a workbook")
struct CellPlaceTests {
  @Test func `stand in the order of sheets, rows and columns`() {
    let cells = ["汇总!C10", "汇总!AA2", "汇总!C2", "参数!B3", "汇总"]
    let ordered = cells.map { Place(file: "a.xlsx", cell: $0) }.sorted().compactMap(\.cell)
    #expect(ordered == ["参数!B3", "汇总", "汇总!C2", "汇总!AA2", "汇总!C10"])
  }
}
