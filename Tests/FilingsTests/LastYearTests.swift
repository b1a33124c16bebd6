import Filings
import Findings
import TestSupport
import Testing

@Suite("Last year's figures of a filing")
struct LastYearTests {
  private static let folder = "filings/energy-utilisation"
  private static let steel = "Inventories/example-steel-works-2023"
  private static let chemical = "Inventories/example-chemical-plant-2023"

  private func filing(
    of example: String, _ change: (InventoryCopy) throws -> Void
  ) throws -> ExampleFiling {
    let copy = try InventoryCopy(of: example)
    try change(copy)
    return try #require(ExampleFiling(in: copy.folder))
  }

  @Test("What was filed goes before its rounded figure, and one that is more than rounded is told")
  func filed() throws {
    let file = "\(Self.folder)/basic-indicators.csv"
    let rounded = try filing(of: Self.steel) { _ in }
    let blank = try filing(of: Self.steel) { copy in
      try copy.replace("energy-calorific,,174.8251,", with: "energy-calorific,,,", in: file)
      try copy.replace(
        "output-value-energy-calorific,,1.4213,", with: "output-value-energy-calorific,,,", in: file
      )
    }
    let before = try #require(ExampleFiling("example-steel-works-2022")).filing.result
    let energy = try #require(before.value("basic", "energy-calorific", "current"))
    for result in [rounded.filing.result, blank.filing.result] {
      #expect(result.value("basic", "energy-calorific", "previous") == energy)
    }
    #expect(
      rounded.filing.result.value("saving-target", nil, "value-saving-calorific")
        == blank.filing.result.value("saving-target", nil, "value-saving-calorific"))
    #expect(rounded.told.isEmpty)
    let wrong = try filing(of: Self.steel) { copy in
      try copy.replace(
        "output-value-energy-calorific,,1.4213,", with: "output-value-energy-calorific,,1.43,",
        in: file)
    }
    #expect(
      wrong.told == ["C-27 basic-indicators.csv:12", "T-27 basic-indicators.csv:12"])
  }

  @Test("Table 1 is held against what was filed last year where nobody types it again")
  func againstFiled() throws {
    let file = "\(Self.folder)/basic-indicators.csv"
    let slipped = try filing(of: Self.steel) { copy in
      try copy.replace("water-withdrawn,980,972,", with: "water-withdrawn,9800000,,", in: file)
    }
    #expect(slipped.told.contains { $0.hasPrefix("T-125 basic-indicators.csv") }, "\(slipped.told)")
    #expect(!slipped.told.contains { $0.hasPrefix("T-16 ") })
  }

  @Test("Another unit's filing, or another year's, is not last year's, and that is told")
  func ofAnother() throws {
    let other = "../example-steel-works-2022/inventory.yaml"
    let late = try filing(of: Self.steel) { copy in
      try copy.replace("year: 2022", with: "year: 2021", in: other)
    }
    // What is printed is what was typed, and nothing of that folder.
    #expect(late.filing.result.value("basic", "energy-calorific", "previous") == 174.8251)
    #expect(late.told.contains { $0.hasPrefix("previous-of-other-year inventory.yaml") })
    let code = try #require(
      InventoryCopy(of: Self.steel).text("inventory.yaml").firstMatch(of: /code: "(\w+)"/)?.output.1
    )
    let stranger = try filing(of: Self.steel) { copy in
      try copy.replace("\"\(code)\"", with: "\"91310000000000000X\"", in: other)
    }
    #expect(stranger.told.contains { $0.hasPrefix("previous-of-other-entity inventory.yaml") })
  }

  /// Columns of last year for three products, of which the first is rounded to the tonne.
  private func withLastYear(_ value: String, _ copy: InventoryCopy) throws {
    let file = "\(Self.folder)/product-energy.csv"
    try copy.replace(
      "unit-conversion,code,", with: "unit-conversion,code,previous-value,", in: file)
    for (old, new) in [
      ("207151,180000,205229,178600", "\(value),207151,180000,206000,175000"),
      ("22656.7,200000,22853,196500", ",22656.7,200000,23000,198000"),
      ("39945.3,30000,40778,29400", ",39945.3,30000,41000,30500"),
    ] { try copy.replace(",1000,,\(old)", with: ",1000,,\(new)", in: file) }
  }

  @Test("Without a filing of last year its indicator follows from energy and output, unrounded")
  func computed() throws {
    // 206000 / 175000 × 1000 = 1177.142857…
    let rounded = try filing(of: Self.chemical) { try withLastYear("1177", $0) }
    let value = rounded.filing.result.value("product-energy", "合成氨", "previous-value")
    #expect(try abs(#require(value) - 1177.142857142857) < 1e-9)
    let saving = 206000.0 / 175000 * 180000 - 207151
    let found = rounded.filing.result.value("product-energy", "合成氨", "saving")
    #expect(try abs(#require(found) - saving) < 1e-6)
    #expect(!rounded.told.contains { $0.hasPrefix("T-26") })
    let wrong = try filing(of: Self.chemical) { try withLastYear("1180", $0) }
    #expect(wrong.told.contains("T-26 product-energy.csv:2"))
    #expect(wrong.filing.result.value("product-energy", "合成氨", "saving") == found)
    let alone = try filing(of: Self.chemical) { copy in
      try withLastYear("1180", copy)
      try copy.replace(
        "1180,207151,180000,206000,175000", with: "1180,207151,180000,,",
        in: "\(Self.folder)/product-energy.csv")
    }
    #expect(alone.filing.result.value("product-energy", "合成氨", "previous-value") == 1180)
  }

  @Test("A figure typed with more digits than those it follows from stays, within their rounding")
  func sharper() throws {
    // 281300 tce, to 100 tce, over 76200 is 3.6910 to 3.6923; 3.6916 has the more digits.
    let file = "\(Self.folder)/basic-indicators.csv"
    for (typed, told) in [
      ("3.6916", []), ("3.69145", []), ("3.6945", ["T-27 basic-indicators.csv:12"]),
    ] {
      let filing = try filing(of: Self.chemical) { copy in
        try copy.replace(
          "output-value-energy-calorific,,3.6916", with: "output-value-energy-calorific,,\(typed)",
          in: file)
      }
      let value = filing.filing.result.value("basic", "output-value-energy-calorific", "previous")
      #expect(value == Double(typed))
      #expect(filing.told == told)
    }
  }

  @Test("The saving by primary equivalents counts the electricity of each product at its own value")
  func primary() throws {
    let result = try #require(ExampleFiling("example-steel-works-2023")).filing.result
    // Numerator, electricity and output of both years; 3.0 tce for 10⁴ kWh against 1.229.
    let products: [(before: [Double], now: [Double])] = [
      ([91286, 4090, 1_010_000], [91057, 4120, 1_030_000]),
      ([174_203, 17280, 3_840_000], [174_049, 17250, 3_920_000]),
      ([960_526, 31100, 2_592_000], [972_188, 31270, 2_650_000]),
      ([181_176, 30090, 2_812_000], [183_594, 30530, 2_880_000]),
    ]
    let primary = { (year: [Double]) in (year[0] + year[1] * (3.0 - 1.229)) / year[2] }
    let saving = products.map { (primary($0.before) - primary($0.now)) * $0.now[2] }.reduce(0, +)
    let found = result.value("saving-target", nil, "product-saving-primary")
    #expect(try abs(#require(found) - saving) < 1e-6)
  }

  @Test("Without the electricity of every product that saving stays empty, and is told")
  func noElectricity() throws {
    let file = "\(Self.folder)/product-electricity.csv"
    for change in [
      { try $0.remove(file) },
      { try $0.replace("烧结矿,17250,虚构；同表3产品生产明细的烧结\n", with: "", in: file) },
    ]
      as [(InventoryCopy) throws -> Void]
    {
      let filing = try filing(of: Self.steel, change)
      #expect(filing.filing.result.value("saving-target", nil, "product-saving-primary") == nil)
      #expect(filing.filing.result.value("saving-target", nil, "product-saving-calorific") != nil)
      #expect(filing.told == ["form-supplement-missing saving-target.csv:2"])
    }
  }
}
