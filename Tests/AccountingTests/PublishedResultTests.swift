import Accounting
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("Results that others published")
struct PublishedResultTests {
  @Test("The national balance of 2007 in standard coal: all of it, and its three misprints")
  func nationalBalance() throws {
    let outcome = try InventoryCopy(of: "Tests/AccountingTests/Fixtures/cn01").outcome()
    let account = try #require(outcome.account)
    let compared = account.reportedComparisons
    let misprinted = compared.filter(\.isOutside)

    #expect(outcome.findings.of("reported-not-compared").isEmpty)
    #expect(compared.count == account.inventory.reported.count)
    #expect(compared.allSatisfy { $0.ours != nil && $0.figure.tolerance != nil })
    #expect(compared.count - misprinted.count == 306)
    #expect(misprinted.map { "\($0.row?.id ?? "") \($0.fuel?.id ?? "")" } == Self.misprints)
    #expect(
      misprinted.map(\.figure.place)
        == outcome.findings.of("reported-differs").compactMap(\.place))
    #expect(misprinted.allSatisfy { $0.figure.note.contains("4-1") })
  }

  @Test("What is misprinted is a sign twice, and another fuel's coefficient once")
  func misprints() throws {
    let account = try InventoryCopy(of: "Tests/AccountingTests/Fixtures/cn01").outcome().made()
    let misprinted = account.reportedComparisons.filter(\.isOutside)
    let ours = try misprinted.map { try #require($0.ours) }
    try #require(misprinted.count == 3)

    #expect(agree(ours[0], -misprinted[0].figure.value, to: 1e-6))
    #expect(agree(ours[1], -misprinted[1].figure.value, to: 1e-6))
    #expect(agree(ours[2] / 1.4286 * 1.154, misprinted[2].figure.value, to: 1e-6))
  }

  @Test("52 figures of CEADs for Shanghai 2007, each within one in ten thousand")
  func ceads() throws {
    let outcome = try InventoryCopy(of: "Tests/AccountingTests/Fixtures/cn06").outcome()
    let compared = try #require(outcome.account).reportedComparisons

    #expect(compared.count == 52)
    #expect(outcome.findings.of("reported-differs").isEmpty)
    for comparison in compared {
      let ours = try #require(comparison.ours)
      #expect(agree(ours, comparison.figure.value, to: 1e-4), "\(comparison.figure.place)")
    }
  }

  @Test("A difference from CEADs is another factor and another boundary, and nothing else")
  func explained() throws {
    let compared = try #require(Outcome.shanghai).made().reportedComparisons
    #expect(compared.count == 52)

    for comparison in compared {
      let difference = try #require(comparison.difference)
      let byFactor = try #require(comparison.byFactor)
      let byBoundary = try #require(comparison.byBoundary)
      #expect(abs(byFactor + byBoundary - difference) < 1e-9, "\(comparison.figure.place)")
    }
  }

  @Test("What differs in boundary is what was taken on abroad, and no more")
  func boundary() throws {
    let compared = try #require(Outcome.shanghai).made().reportedComparisons
      .filter { $0.gross != $0.activity }

    #expect(compared.allSatisfy { $0.row?.id == "transport" })
    let takenOut = compared.map { ($0.fuel?.id ?? "", $0.gross - $0.activity) }.sorted { $0 < $1 }
    #expect(takenOut.map(\.0) == ["diesel", "fuel-oil", "kerosene"])
    for (ours, published) in zip(takenOut.map(\.1), [9.59, 588.23, 37.87]) {
      #expect(agree(ours, published, to: 1e-9))
    }
  }

  @Test("Fuels that are taken out of one row count each at its own factor, whatever unit it is in")
  func mixedUnits() throws {
    let district = try InventoryCopy(of: "Inventories/example-district-2023").outcome()
    let industry = try #require(
      district.account?.reportedComparisons.first { $0.row?.id == "industry" })
    // 32,000 t of petroleum products and 1,200 × 10⁴ m³ of gas went into products.
    let oil = 32000 * 40.19 * 20e-3 * 0.98 * 44 / 12
    let gas = 1200 * 352 * 15.3e-3 * 0.99 * 44 / 12
    #expect(agree(try #require(industry.byBoundary), (oil + gas) / 1e4, to: 1e-9))
  }

  @Test(
    "The published figure over the whole row is the factor that CEADs uses in every sector",
    arguments: [
      ("gasoline", 2.926746), ("diesel", 3.093819), ("fuel-oil", 3.168321),
      ("kerosene", 3.035144), ("lpg", 3.130861), ("natural-gas", 21.60729),
      ("other-coking-products", 2.515797), ("coke-oven-gas", 11.529703),
    ])
  func impliedFactor(fuel: String, factor: Double) throws {
    let compared = try #require(Outcome.shanghai).made().reportedComparisons
      .filter { $0.fuel?.id == fuel }
    try #require(!compared.isEmpty)
    for comparison in compared {
      // 10⁴ t and 10⁸ m³ both become the factor's own unit by 10⁴.
      let implied = comparison.figure.value * 1e6 / (comparison.gross * 1e4)
      #expect(agree(implied, factor, to: 1e-4), "\(comparison.figure.place)")
    }
  }

  private static let misprints = [
    "export kerosene", "foreign-refuelling kerosene", "industry-feedstock fuel-oil",
  ]
}
