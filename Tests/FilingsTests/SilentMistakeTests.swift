import TestSupport
import Testing

/// What a reviewer sees at once and no formula stumbles over: each case was silent before it had a rule.
@Suite("Mistakes that leave every formula whole")
struct SilentMistakeTests {
  @Test(
    "Tables 2, 2-1 and 3 have the same energies, stocks, coefficients and prices",
    arguments: acrossTablesCases)
  func acrossTables(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test(
    "A price in yuan, or in ten thousand yuan, is not that of table 2", arguments: pricesCases)
  func prices(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test(
    "The unit is that of the inventory, and days are days of the calendar at their time",
    arguments: identityCases)
  func identity(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test("What is chosen is one of the choices, and numbers are possible", arguments: choicesCases)
  func choices(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test("No row of a table with a key stands twice", arguments: twiceCases)
  func twice(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test(
    "Products and their output are those of table 1 and table 4 alike, and of the size of last year",
    arguments: productsCases)
  func products(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test(
    "A price is of the size of last year's, whatever range is set for it", arguments: priceCases)
  func price(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test("The unit of a product can be read, or stands for itself", arguments: unitCases)
  func unit(_ change: ChangedFiling) throws {
    let told = try change.filing(of: "example-chemical-plant-2023").told
    #expect(told == change.told.sorted())
  }

  @Test(
    "What two tables say of the same thing agrees, and no saving is beyond reason",
    arguments: sameThingCases)
  func sameThing(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test("A table of which nothing is filled in is told", arguments: emptyCases)
  func empty(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test(
    "A steel works’ base year, raw material, savings and shares are possible",
    arguments: steelCases)
  func steel(_ change: ChangedFiling) throws { try change.expectTold() }

  @Test(
    "An office building’s columns, measures, money and last year are possible",
    arguments: officeCases)
  func office(_ change: ChangedFiling) throws {
    try expect(change, of: "example-office-building-2023")
  }

  @Test("A fertiliser works’ raw material and savings are possible", arguments: plantCases)
  func plant(_ change: ChangedFiling) throws {
    try expect(change, of: "example-chemical-plant-2023")
  }

  @Test(
    "A public institution’s non-industrial use, certificates and own electricity are possible",
    arguments: institutionCases)
  func institution(_ change: ChangedFiling) throws {
    try expect(change, of: "example-public-institution-2023")
  }

  @Test("An indicator per student has the students of the table of intensities")
  func students() throws {
    let copy = try InventoryCopy(of: Self.officeBuilding)
    try copy.replace(
      "单位建筑面积综合能耗,平方米,千克标准煤/平方米,吨标准煤,平方米,1000,,1671.25,80000,1703.5,80000",
      with: "生均综合能耗,人,千克标准煤/人,吨标准煤,人,1000,,1671.25,8000,1703.5,8000",
      in: "\(ChangedFiling.folder)/product-energy.csv")
    try copy.replace(
      "floor-area,80000", with: "students,0.8,\nfloor-area,80000",
      in: "\(ChangedFiling.folder)/unit-intensities.csv")
    let told = try #require(ExampleFiling(in: copy.folder)).told
    #expect(told.contains("T-102 product-energy.csv:2"))
  }

  @Test("Industrial production that a unit has none of switches no rule on its indicators off")
  func switchedOff() throws {
    let copy = try InventoryCopy(of: Self.officeBuilding)
    let swapped = try #require(Self.officeCases.first)
    try copy.write(
      try #require(swapped.new), to: "\(ChangedFiling.folder)/\(swapped.file)")
    try copy.replace(
      "1671.25,80000", with: "1771.25,80000",
      in: "\(ChangedFiling.folder)/product-energy.csv")
    let told = try #require(ExampleFiling(in: copy.folder)).told
    #expect(told.contains("T-93 product-energy.csv:2"))
    #expect(!told.contains { $0.hasPrefix("C-19") })
  }

  private static let officeBuilding = "Inventories/example-office-building-2023"

  private func expect(_ change: ChangedFiling, of example: String) throws {
    let told = try change.filing(of: example).told
    #expect(told == change.told.sorted())
  }
}
