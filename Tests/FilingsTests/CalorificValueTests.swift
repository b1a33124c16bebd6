import TestSupport
import Testing

/// One calorific value in both reports of a unit.
@Suite("The calorific value of both reports")
struct CalorificValueTests {
  private static let file = "factors.csv"

  // Bituminous coal: 0.7626 × 29.3076 = 22.350 GJ/t, as the inventory of the example declares.
  @Test(
    "is the same within five per cent, or is told at the coefficient",
    arguments: [("22.350", "21.30", false), ("22.350", "21.20", true), ("22.350", "23.50", true)])
  func bound(old: String, new: String, isTold: Bool) throws {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    try copy.replace("烟煤,,measured,\(old)", with: "烟煤,,measured,\(new)", in: Self.file)
    let told = try #require(ExampleFiling(in: copy.folder)).told
    #expect(told.contains("T-29 energy-structure.csv:4") == isTold, "\(told)")
    #expect(told.filter { $0.hasPrefix("T-29") }.count == (isTold ? 1 : 0))
  }

  @Test("is not asked of an energy whose value is a default of the guideline")
  func defaults() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    try copy.replace(",13.3,", with: ",9.9,", in: "filings/energy-utilisation/energy-structure.csv")
    let told = try #require(ExampleFiling(in: copy.folder)).told
    #expect(!told.contains { $0.hasPrefix("T-29") }, "\(told)")
  }

  @Test("Use that is not industrial, by a unit that does not say its kind, is told (T-30)")
  func kind() throws {
    let copy = try InventoryCopy(of: "Inventories/example-office-building-2023")
    try copy.remove("filings/energy-utilisation/filing.yaml")
    let told = try #require(ExampleFiling(in: copy.folder)).told
    #expect(told.contains { $0.hasPrefix("T-30") }, "\(told)")
    let stated = try #require(ExampleFiling("example-office-building-2023")).told
    #expect(!stated.contains { $0.hasPrefix("T-30") })
  }
}
