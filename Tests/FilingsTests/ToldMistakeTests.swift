import Filings
import Findings
import StatutoryForms
import TestSupport
import Testing

@Suite("What is told of a broken rule")
struct ToldMistakeTests {
  private static let folder = ChangedFiling.folder

  /// What a rule tells of the steel works, in both languages, where only it is broken at one place.
  private func compared(_ change: ChangedFiling, by rule: String) throws -> LocalizedText {
    let findings = try change.filing().findings.filter { $0.arguments["rule"] == .text(rule) }
    try #require(findings.count == 1, "\(findings)")
    guard case .name(let text) = findings[0].arguments["compared"] else { return LocalizedText("") }
    return text
  }

  @Test("Both values have their unit, and the other one its cell")
  func sides() throws {
    let text = try compared(
      ChangedFiling("energy-balance.csv", "gasoline,18,371", "gasoline,18,300", told: []),
      by: "T-04")
    #expect(text.zh == "371 吨 ≠ 300 吨（表3 汽油 企业期内购入）")
    #expect(text.en == "371 吨 ≠ 300 吨 (表3 Gasoline Bought in the period)")
  }

  @Test("A limit is told as such beside what it limits, not a difference beside a margin")
  func limits() throws {
    let factor = try compared(
      ChangedFiling("energy-structure.csv", "0,13.300,", "0,14.3,", told: []), by: "T-05")
    #expect(factor.zh == "表3当量值 13.3 tce/万m³，表2第10栏 14.3 tce/万m³")
    let gap = try compared(
      ChangedFiling(
        "energy-structure.csv", "waste-heat-pressure,0,0,0,3035100,,,,0,0.03412",
        "waste-heat-pressure,0,0,0,3035100,,,,0,0.03413", told: []), by: "T-05")
    #expect(gap.zh == "表3当量值 0.03412 tce/百万kJ，表2第10栏 0.03413 tce/百万kJ")
    let price = try compared(
      ChangedFiling("energy-structure.csv", "40300", "4030000", told: []), by: "C-29")
    #expect(
      price.zh == "金额 4030000 千元，购进量 5180 吨，单价 777.9923 千元/吨，下限 6 千元/吨，上限 10 千元/吨")
  }

  @Test("The months of a carrier send their reader to the consumption that they are held against")
  func months() throws {
    let change = ChangedFiling("monitored.csv", "13672", "136720", told: [])
    let finding = try #require(try change.filing().findings.first)
    #expect(finding.arguments["rule"] == "C-30")
    guard case .name(let cell) = finding.arguments["cell"] else { return }
    #expect(cell.zh == "表2 电力 〔4〕消费量-合计")
    #expect(
      try compared(change, by: "C-30").zh
        == "年报消费量（第5、7栏之和） 160470 万kWh，各月之和 283518 万kWh，允许相差（比例） 0.02")
  }

  @Test("A figure already in units of ten thousand is told beside its limit")
  func coal() throws {
    let change = ChangedFiling(
      "coal-consumption.csv", nil, "field,value\ncoal-total,120000\n", told: [])
    #expect(try compared(change, by: "K-06").zh == "填的数 120000 万吨，上限（已以万为单位） 10000")
  }

  @Test("An energy of table 2-1 that table 2 lacks is told at its row")
  func noCoefficient() throws {
    let change = ChangedFiling(
      "energy-conversion.csv", "gasoline,310", "kerosene,5,,,,,,,,,,,\ngasoline,310", told: [])
    let filing = try change.filing()
    #expect(filing.told.contains("T-10 energy-conversion.csv:11"))
    #expect(filing.filing.result.value("energy-conversion", nil, "total-calorific") == nil)
  }

  @Test("A fuel of the inventory that no table of the report has is told with its quantity")
  func fuelOfTheInventory() throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    for (file, row) in [
      ("energy-structure.csv", "gasoline,18,371,3395,310,,60,370,19,1.4714,\n"),
      ("energy-conversion.csv", "gasoline,310,,,,,,,,,,,\n"),
      ("energy-balance.csv", "gasoline,18,371,,19,1.4714,1.4714,9.1509,3386,60,单价：千元/吨\n"),
    ] { try copy.replace(row, with: "", in: "\(Self.folder)/\(file)") }
    let findings = try #require(ExampleFiling(in: copy.folder)).findings
    let missing = findings.filter { $0.code.rawValue == "form-carrier-missing" }
    #expect(missing.map { $0.arguments["quantity"] } == ["370 吨"])
  }

  @Test("A fuel of the inventory of which table 3 comes to nothing is held against it")
  func nothingOfIt() throws {
    let change = ChangedFiling(
      "energy-balance.csv", "natural-gas,0,2021,,0", "natural-gas,0,0,,0", told: [])
    #expect(try change.filing().told.contains("T-03 energy-balance.csv:10"))
  }

  @Test("An output of zero is told, and so is one that nobody typed")
  func noOutput() throws {
    let zero = ChangedFiling(
      "basic-indicators.csv", "output-value,1268000", "output-value,0", told: [])
    #expect(try zero.filing().told.contains("T-15 basic-indicators.csv:2"))
    let blank = ChangedFiling(
      "basic-indicators.csv", "output-value,1268000", "output-value,", told: [])
    #expect(try blank.filing().told.contains("form-cell-empty basic-indicators.csv:2"))
    let small = ChangedFiling("product-energy.csv", "174049,3920000", "174049,392", told: [])
    #expect(try small.filing().told.contains("T-17 product-energy.csv:3"))
  }

  @Test("More energy out of a conversion than went in is told, and less than none left of all")
  func conversion() throws {
    let more = ChangedFiling("energy-conversion.csv", ",1030000,,", ",2030000,,", told: [])
    #expect(try compared(more, by: "T-25").zh.hasPrefix("转换产出 "))
    let less = ChangedFiling("energy-conversion.csv", ",1030000,,", ",10300000,,", told: [])
    #expect(try compared(less, by: "T-24").zh.hasPrefix("综合能源消费量(当量值) -"))
  }

  @Test("A share allowed has no unit of what it is a share of")
  func share() throws {
    let findings = try #require(ExampleFiling("example-office-building-2023-with-mistakes"))
      .findings
    let gap = try #require(findings.first { $0.arguments["rule"] == "C-28" })
    guard case .name(let text) = gap.arguments["compared"] else { return }
    #expect(text.zh == "采用系数 2.88 tce/万kWh，参考系数 1.229 tce/万kWh，允许相差（比例） 0.05")
  }

  @Test("A setting without its unit is refused: what it would be read in is not what is meant")
  func settingUnit() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    try copy.replace("0.288,kgce/kWh", with: "0.288,", in: "\(Self.folder)/settings.csv")
    let filing = try #require(ExampleFiling(in: copy.folder))
    #expect(filing.told.contains("form-setting-unit-missing settings.csv:2"), "\(filing.told)")
  }

  @Test("The energy of a public institution's floor is held against its limits where they are set")
  func floor() throws {
    let office = "Inventories/example-office-building-2023"
    let limits = "area-energy-limits.low,,15,kgce/m²,x,\narea-energy-limits.high,,20,kgce/m²,x,\n"
    for (area, told) in [("80000", ["P-02"]), ("90000", ["T-80"]), ("120000", ["P-02", "T-80"])] {
      let copy = try InventoryCopy(of: office)
      try copy.write(
        "field,value\nfloor-area,\(area)\n", to: "\(Self.folder)/public-institution.csv")
      try copy.replace(
        "floor-area,80000", with: "floor-area,\(area)", in: "\(Self.folder)/unit-intensities.csv")
      try copy.append("staff-ratio,,1,,x,\n", to: "\(Self.folder)/settings.csv")
      let open = try #require(ExampleFiling(in: copy.folder)).findings
      #expect(open.count { $0.code.rawValue == "form-rule-not-applied" } == 1)
      try copy.append(limits, to: "\(Self.folder)/settings.csv")
      let rules = try #require(ExampleFiling(in: copy.folder)).findings.map { $0.arguments["rule"] }
      #expect(rules == told.map { .text($0) })
    }
  }
}
