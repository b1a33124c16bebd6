import Accounting
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("Nitrogen is worked out once, and goes where the guidelines send it")
struct NitrogenFlowTests {
  @Test("Animals are given once: one more pig moves every line that its nitrogen reaches")
  func once() throws {
    let copy = try Self.copy()
    let before = try copy.outcome().made()
    try copy.replace("猪,animal-pig,1000", with: "猪,animal-pig,2000", in: "activity/manure-n2o.csv")
    let after = try copy.outcome().made()

    // 1000 pigs: 16 t excreted, 0.175 t N2O in manure management.
    let manure = 16 * 0.65 - 0.175 * 28 / 44
    #expect(agree(try Self.growth("livestock-nitrogen", before, after), 16))
    #expect(agree(try Self.growth("manure-n2o", before, after), 0.175))
    #expect(agree(try Self.growth("manure-nitrogen", before, after), manure))
    #expect(agree(try Self.growth("soil-direct-n2o", before, after), manure * 0.0109 * 44 / 28))
    #expect(
      agree(
        try Self.growth("soil-deposition-n2o", before, after),
        (16 * 0.2 + manure * 0.1) * 0.01 * 44 / 28, to: 1e-9))
    #expect(
      agree(
        try Self.growth("soil-leaching-n2o", before, after),
        manure * 0.2 * 0.0075 * 44 / 28, to: 1e-9))
  }

  @Test("A flow is part of no total")
  func flows() throws {
    let account = try Self.copy().outcome().made()
    let flows = account.methods(.flow).map(\.method.id)
    #expect(flows == ["fertiliser-nitrogen", "livestock-nitrogen", "manure-nitrogen"])
    #expect(account.totals.gases == ["N2O"])
    let n2o = account.methods(.sectoral).map(\.total).reduce(0, +)
    #expect(agree(account.totals.mass(of: "N2O"), n2o))
  }

  @Test("Each input of nitrogen has a line of one formula")
  func inputs() throws {
    let direct = try Self.copy().outcome().made().method("soil-direct-n2o")
    #expect((0..<direct.count).map { direct.lines.labels[$0] } == ["化肥", "粪肥"])
    #expect(direct.lines.quantities[0] == 100)
  }

  @Test(
    "A table of one's own stands instead of what would follow, which is neither asked nor added")
  func table() throws {
    let copy = try Self.copy()
    try copy.write("条目,数量,单位\n化肥,100,tN\n粪肥,7,tN\n", to: "activity/soil-direct-n2o.csv")
    try copy.remove("factors.csv")
    let outcome = copy.outcome()
    let account = try outcome.made()
    #expect(try account.method("soil-leaching-n2o").lines.quantities == [107])
    #expect(try account.method("manure-nitrogen").count == 0)
    #expect(try account.method("livestock-nitrogen").count == 2)

    let unused = outcome.findings.of("flow-unused")
    #expect(unused.map { $0.place?.file.hasSuffix("fertiliser-nitrogen.csv") } == [true])
    try copy.remove("activity/fertiliser-nitrogen.csv")
    #expect(copy.outcome().findings.of("flow-unused").isEmpty)
  }

  @Test("Without the share that is grazed, manure is asked for, not taken as all or nothing")
  func asked() throws {
    let copy = try Self.copy()
    try copy.remove("factors.csv")
    let outcome = copy.outcome()
    #expect(outcome.account == nil)
    let asked = outcome.findings.of("no-value")
    #expect(asked.map { $0.arguments["parameter"] } == [.text("manure-not-applied")])
  }

  @Test("A method that goes on with one without data asks for that")
  func noResult() throws {
    let copy = try Self.copy()
    try copy.write("条目,数量,单位\n全部畜禽,50,tN\n", to: "activity/manure-nitrogen.csv")
    try copy.remove("activity/manure-n2o.csv")
    let asked = copy.outcome().findings.of("no-result")
    #expect(asked.count == 1 && asked[0].severity == .error)
  }

  @Test("Lines that other methods point at are not added up in a workbook")
  func condensed() throws {
    let account = try Self.copy().outcome().made()
    let short = account.condensed(above: 0)
    #expect(try short.method("manure-n2o").count == 2)
    #expect(try short.method("fertiliser-nitrogen").lines.labels[0] == "化肥")
    #expect(agree(short.totals.directEquivalent, account.totals.directEquivalent))
  }

  private static func growth(
    _ method: String, _ before: EmissionAccount, _ after: EmissionAccount
  ) throws -> Double {
    try after.method(method).total - before.method(method).total
  }

  private static func copy() throws -> InventoryCopy {
    try InventoryCopy([
      "inventory.yaml": """
      name: { zh: 试算, en: Sample }
      entity: { kind: district, code: "310199", name: { zh: 试算区, en: Sample }, regions: ["310000", CN] }
      year: 2023
      guideline: provincial-2011

      """,
      "factors.csv":
        "parameter,kind,value,unit,evidence,reason\nmanure-not-applied,measured,0,1,调查,圈养\n",
      "activity/manure-n2o.csv":
        "条目,技术,数量,单位\n猪,animal-pig,1000,头\n奶牛,animal-dairy,100,头\n",
      "activity/fertiliser-nitrogen.csv": "条目,数量,单位\n化肥,100,tN\n",
    ])
  }
}
