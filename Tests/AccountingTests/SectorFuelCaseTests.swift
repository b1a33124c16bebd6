import Accounting
import Findings
import Inventories
import TestSupport
import Testing

@Suite("Shanghai 2019 by sector and fuel")
struct SectorFuelCaseTests {
  @Test("47 sectors, 17 fuels and the grand total, each within a billionth of a megatonne")
  func totals() throws {
    let outcome = try #require(Self.outcome)
    let compared = try outcome.made().reportedComparisons
    let computed = compared.filter { $0.ours != nil }

    #expect(outcome.problems == [])
    #expect(compared.count == 47 + 17 + 1)
    #expect(outcome.findings.of("reported-differs").isEmpty)
    for comparison in computed {
      #expect(comparison.difference.map { abs($0) <= 1e-9 } == true, "\(comparison.figure.place)")
    }
    #expect(computed.count == 65 - 10)
  }

  @Test("What was published as zero has no line, and is said not to be compared")
  func nothing() throws {
    let outcome = try #require(Self.outcome)
    let missing = try outcome.made().reportedComparisons.filter { $0.ours == nil }

    #expect(missing.count == 10)
    #expect(missing.allSatisfy { $0.figure.value == 0 })
    #expect(
      missing.map(\.figure.place)
        == outcome.findings.of("reported-not-compared").compactMap(\.place))
  }

  @Test("The account's total is the published one, and processes are part of it")
  func grandTotal() throws {
    let account = try #require(Self.outcome).made()
    #expect(abs(account.totals.directEquivalent / 1e6 - 192.91218220216575) <= 1e-9)
    let process = try account.result("ceads-emissions-co2/process")
    #expect(abs(process / 1e6 - 1.2495509400000002) <= 1e-9)
  }

  @Test("The published totals of sectors, and those of fuels with processes, are the grand total")
  func bothWays() throws {
    let figures = try #require(Self.outcome).made().inventory.reported
    let grand = try #require(figures.first { $0.category.isEmpty && $0.fuel.value.isEmpty }).value
    let sectors = figures.filter { !$0.category.isEmpty }
    let fuels = figures.filter { !$0.fuel.value.isEmpty }

    #expect(sectors.count == 47 && fuels.count == 17)
    #expect(abs(sectors.map(\.value).reduce(0, +) - grand) <= 1e-9)
    #expect(abs(fuels.map(\.value).reduce(0, +) + 1.2495509400000002 - grand) <= 1e-9)
  }

  @Test("All of it is direct: the columns of scope 2 are empty in the source")
  func scopes() throws {
    let account = try #require(Self.outcome).made()
    #expect(account.totals.indirect.isEmpty)
    #expect(try account.method("ceads-emissions-co2").count == 269)
  }

  @Test("A cell that is a thousandth off is found in its sector, its fuel and the grand total")
  func misprint() throws {
    let copy = try InventoryCopy(of: Self.folder)
    try copy.replace(
      "raw-coal,0.004932010266574485", with: "raw-coal,0.004937",
      in: "activity/ceads-emissions-co2.csv")
    let differing = copy.outcome().findings.of("reported-differs")
    #expect(differing.count == 3)
  }

  private static let folder = "Tests/AccountingTests/Fixtures/cn04"
  private static let outcome = try? InventoryCopy(of: folder).outcome()
}
