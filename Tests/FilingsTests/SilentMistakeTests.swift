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
}
