import Accounting
import Findings
import Testing

@Suite("What an inventory says that cannot be")
struct BadInputTests {
  private func problems(_ changes: [String: String?]) throws -> [String] {
    try ProblemInventory(changes).problems
  }

  private func expect(
    _ changes: [String: String?], _ expected: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try problems(changes)
    #expect(found == expected, sourceLocation: location)
  }

  private func withFactor(_ line: String) -> [String: String?] {
    ["factors.csv": ProblemInventory.factors + line + "\n"]
  }

  private func withCell(_ line: String, head: String = "") -> [String: String?] {
    [
      "balance.csv": ProblemInventory.balance + line + "\n",
      "inventory.yaml": ProblemInventory.head + head,
    ]
  }

  @Test("the sample has nothing else to be told")
  func sample() throws {
    try expect([:], [])
  }

  @Test(
    "a line of factors.csv that would be passed over is an error at its cell",
    arguments: [
      (
        "net-caloric-value,,柴油,,,measured,42000,kJ/kg,,e,r,s",
        "4:1 unknown-parameter → net-calorific-value"
      ),
      (
        "net-calorific-value,,柴有,,,measured,42000,kJ/kg,,e,r,s", "4:22 unknown-fuel → 柴油"
      ),
      (
        "net-calorific-value,,Diesle oil,,,measured,42000,kJ/kg,,e,r,s",
        "4:22 unknown-fuel → Diesel oil"
      ),
      (
        "net-calorific-value,fossil-combustion,柴油,,,measured,42000,kJ/kg,,e,r,s",
        "4:21 unknown-method → fossil-combustion-co2"
      ),
      (
        "net-calorific-value,stationary-ch4,柴油,,,measured,42000,kJ/kg,,e,r,s",
        "4:21 method-off → stationary-ch4"
      ),
      ("net-calorific-value,,柴油,powr,,measured,42000,kJ/kg,,e,r,s", "4:25 unknown-sector → power"),
      (
        "net-calorific-value,,原煤,,fluidised-bad,measured,22,GJ/t,,e,r,s",
        "4:26 unknown-technology → fluidised-bed"
      ),
      (
        "net-calorific-value,,柴油,,,measured,42000,kJ/m3,,e,r,s", "4:42 other-dimension"
      ),
      ("net-calorific-value,,柴油,,,measured,42000,,,e,r,s", "4:42 empty-unit"),
      ("net-calorific-value,,柴油,,,measured,-42000,kJ/kg,,e,r,s", "4:1 negative-factor"),
      ("net-calorific-value,,柴油,,,proxy,,,汽有,e,r,s", "4:35 unknown-fuel → 汽油"),
      ("net-calorific-value,,柴油,,,proxy,,,天然气,e,r,s", "4:35 proxy-without-value"),
      ("n2o-emission-factor,,柴油,,,supplier,1,kgN2O/TJ,,e,r,s", "4:1 kind-not-taken"),
      ("net-calorific-value,,秸秆,,,measured,15,GJ/t,,e,r,s", "4:1 factor-unused"),
      ("net-calorific-value,,柴油,,,measured,4.2652,GJ/t,,e,r,s", "4:36 value-unusual"),
    ])
  func factors(line: String, expected: String) throws {
    try expect(withFactor(line), ["factors.csv:" + expected])
  }

  @Test("a value that another always goes before is told")
  func rivals() throws {
    try expect(
      withFactor(
        "carbon-per-energy,,,,,proxy,,,无烟煤,e,r,s\noxidation-factor,,柴油,,,measured,1,,,e,r,s"),
      ["factors.csv:4:29 implied-factor-outside"].repeated(3))
    try expect(
      withFactor("oxidation-factor,,原煤,industry,,proxy,,,无烟煤,e,r,s"),
      ["factors.csv:4:1 factor-unused"])
  }

  @Test(
    "a published figure names what there is",
    arguments: [
      ("fossil-combustion,,,,1,tCO2,,s,", "2:1 unknown-method → fossil-combustion-co2"),
      ("fossil-combustion-co2,工也,,,1,tCO2,,s,", "2:23 unknown-balance-row → 工业"),
      ("fossil-combustion-co2,,柴有,,1,tCO2,,s,", "2:24 unknown-fuel → 柴油"),
      ("fossil-combustion-co2,,,1.1.33,1,tCO2,,s,", "2:25 unknown-line-category → 1.1.3"),
      ("fossil-combustion-co2,,,,1,tCH4,,s,", "2:28 other-dimension"),
      ("fossil-combustion-co2,,,,1,tCO2,-1,s,", "2:33 negative-tolerance"),
      ("fossil-combustion-co2,建筑业,,,1,tCO2,,s,", "2:1 reported-not-compared"),
    ])
  func reported(line: String, expected: String) throws {
    let head = "method,row,fuel,category,value,unit,tolerance,source,note\n"
    try expect(["reported.csv": "\(head)\(line)\n"], ["reported.csv:" + expected])
  }

  @Test(
    "a treatment speaks of fuel that is burnt, once, and of a category that there is",
    arguments: [
      ("{ row: 工业, fuel: 汽油, treat: feedstock", "10:10 treatment-of-nothing"),
      (
        "{ row: 工业, fuel: 柴油, treat: elsewhere, counted-in: 1.1.99",
        "10:42 unknown-notation-category → 1.1.1"
      ),
    ])
  func treatments(text: String, expected: String) throws {
    let yaml =
      ProblemInventory.head + "treatments:\n- \(text), reason: { zh: 理由, en: reason } }\n"
    try expect(["inventory.yaml": yaml], ["inventory.yaml:" + expected])
  }

  @Test("a mistyped region is told, and a supplement is no guideline")
  func head() throws {
    let head = ProblemInventory.head
    try expect(
      ["inventory.yaml": head.replacing("grid-east", with: "grid-eest")],
      ["inventory.yaml:6:3 unknown-region → grid-east"])
    try expect(
      [
        "inventory.yaml": head.replacing("provincial-2011", with: "ipcc-2006-supplement")
      ], ["inventory.yaml:8:12 supplement-as-guideline"])
    try expect(
      ["inventory.yaml": head + "methods: [stationary-ch5]\n"],
      ["inventory.yaml:9:11 unknown-method → stationary-ch4"])
  }

  @Test("a method switched on twice counts once")
  func methodTwice() throws {
    let once = try ProblemInventory([
      "inventory.yaml": ProblemInventory.head + "methods: [stationary-ch4]\n"
    ])
    let twice = try ProblemInventory([
      "inventory.yaml": ProblemInventory.head + "methods: [stationary-ch4, stationary-ch4]\n"
    ])
    let total = try #require(once.account?.totals.directEquivalent)
    #expect(twice.account?.totals.directEquivalent == total)
  }

  @Test(
    "activity data name sectors, technologies and categories that there are",
    arguments: [
      ("a,,工也,柴油,,1,t", ["2:4 unknown-sector → 工业"]),
      ("a,,工业,柴有,,1,t", ["2:7 unknown-fuel → 柴油"]),
      (
        "a,,工业,柴油,fluidised-bad,1,t",
        [
          "2:10 unknown-technology → ammonia-gasifier, blast-furnace, cement-kiln, industrial-boiler, residential-stove, …"
        ]
      ),
      ("a,,化工,柴油,,1,t", []),
      ("a,,,柴油,,1,t", ["2:4 line-without-category"]),
      ("a,1.1.2,,柴油,,1,t\nb,,,柴油,,1,t", ["3:4 line-without-category"]),
      ("a,,工业,柴油,,1e300,t", ["2:11 implausible-result"]),
      ("a,,工业,柴油,,1e308,万吨", ["2:11 implausible-result"]),
      ("", [" table-without-lines"]),
    ])
  func activity(lines: String, expected: [String]) throws {
    let found = try problems([
      "activity/fossil-combustion-co2.csv":
        "line,category,sector,fuel,technology,quantity,unit\n\(lines)\n",
      "factors.csv": nil, "balance.csv": "row,fuel,quantity,unit\n城镇,天然气,1,亿立方米\n",
    ]).filter { $0.hasPrefix("activity/") }
    let file = "activity/fossil-combustion-co2.csv"
    let short = found.map { $0.replacing(file + ":", with: "").replacing(file, with: "") }
    #expect(short == expected)
  }

  @Test("raw material of a fuel that industry does not have is told")
  func feedstock() throws {
    try expect(withCell("用作原料、材料,汽油,7,万吨"), ["balance.csv:7:12 deducted-from-nothing"])
  }

  @Test("cells of a column in other units, a declared rule included, add up in the first one's")
  func mixedUnits() throws {
    let plain = try ProblemInventory(withCell("建筑业,柴油,2,万吨"))
    let mixed = try ProblemInventory(withCell("建筑业,柴油,20000,t"))
    let total = try #require(plain.account?.totals.directEquivalent)
    #expect(abs((mixed.account?.totals.directEquivalent ?? 0) - total) < 1e-6)

    let rule = "conversions: [gas-reference-state]\n"
    let normal = try ProblemInventory([
      "inventory.yaml": ProblemInventory.head + rule,
      "balance.csv": ProblemInventory.balance.replacing(
        "材料,天然气,1,亿立方米", with: "材料,天然气,1,亿标准立方米"),
    ])
    let industry = try #require(normal.account?.lines(matching: "工业/天然气").first)
    let lines = try #require(normal.account?.methods[industry.method].lines)
    // A cubic metre at 0 °C is 293.15 / 273.15 of one at 20 °C.
    #expect(abs(lines.quantities[industry.line] - (2 - 293.15 / 273.15)) < 1e-4)
  }

  @Test("nothing to account for is an error, not a total of zero")
  func nothing() throws {
    try expect(
      ["balance.csv": nil, "factors.csv": nil],
      ["inventory.yaml:8:12 nothing-to-count", "inventory.yaml:8:12 categories-open"])
  }

  @Test("an answer to no warning is told")
  func answers() throws {
    var changes = withCell("用作原料、材料,汽油,7,万吨")
    changes["answers.csv"] = """
      code,subject,answer,person
      deducted-from-nothing,,a,p
      deducted-from-nothin,,a,p

      """
    try expect(
      changes,
      [
        "answers.csv:3:1 answer-to-nothing → deducted-from-nothing",
        "balance.csv:7:12 deducted-from-nothing",
      ])
  }

  @Test("problems of reading and of names are told at once")
  func atOnce() throws {
    try expect(
      [
        "balance.csv": ProblemInventory.balance + "建住业,柴油,1,t\n建筑业,柴有,1,t\n其他,汽油,1..2,t\n",
        "inventory.yaml": ProblemInventory.head + "methods: [foo]\n",
      ],
      [
        "balance.csv:7:8 unknown-balance-row → 建筑业", "balance.csv:8:8 unknown-fuel → 柴油",
        "balance.csv:9:7 not-a-number", "inventory.yaml:9:11 unknown-method → \(Self.noNear)",
      ])
  }

  /// What is offered where no name is near.
  private static let noNear = "coal-equivalent-calorific"

  @Test(
    "an uncertainty that reaches below zero is asked about",
    arguments: [
      ("150,normal", true), ("150,uniform", true), ("150,lognormal", false), ("90,normal", false),
    ])
  func belowZero(spread: String, isTold: Bool) throws {
    let made = try ProblemInventory([
      "uncertainty.csv": "of,percent,distribution,reason\nnet-calorific-value,\(spread),r\n"
    ])
    #expect(made.problems.contains { $0.hasSuffix("uncertainty-below-zero") } == isTold)
  }
}

extension [String] {
  /// The words, several times.
  fileprivate func repeated(_ times: Int) -> [String] {
    (0..<times).flatMap { _ in self }
  }
}
