import Findings
import TestSupport
import Testing

@Suite("A supplement under a guideline that it does not fit")
struct SupplementTests {
  private static let steam = "Inventories/example-measured-steam-2023"

  @Test(
    "Is told where it is switched on, and nothing is told of the library or of its tables",
    arguments: [
      ("mee-power-2022", "supplement-without-source"),
      ("mee-steel-2025", "supplement-without-source"),
      ("provincial-2011", "supplement-of-others"),
    ])
  func market(guideline: String, code: String) throws {
    let copy = try InventoryCopy(of: Self.steam)
    try copy.replace(
      "guideline: general-industry-2015", with: "guideline: \(guideline)", in: Self.head)
    let findings = copy.outcome().findings
    let found = findings.of(Finding.Code(rawValue: code))

    #expect(found.map { $0.place?.line } == [15, 15])
    #expect(found.map { $0.place?.column } == [11, 31])
    #expect(findings.allSatisfy { !($0.place?.file ?? "").contains("RegulationLibrary") })
    #expect(
      findings.of("method-off").allSatisfy {
        $0.arguments["name"]?.wording(in: .en) != "green-certificates"
      })
    let fitting = try #require(found.first).arguments["fitting"]?.wording(in: .en) ?? ""
    #expect(fitting.hasPrefix("general-industry-2015, "))
    #expect(!fitting.contains("mee-power-2022"))
  }

  @Test("Names what it goes on with, which the guideline lacks")
  func missing() throws {
    let copy = try InventoryCopy(of: Self.steam)
    try copy.replace(
      "guideline: general-industry-2015", with: "guideline: mee-power-2022", in: Self.head)
    let found = try #require(copy.outcome().findings.of("supplement-without-source").first)
    #expect(found.arguments["missing"]?.wording(in: .en) == "purchased-electricity-co2")
  }

  @Test("For districts is none for enterprises", arguments: ["heat-import-co2", "stationary-ch4"])
  func districts(method: String) throws {
    let copy = try InventoryCopy(of: Self.steam)
    try copy.replace("methods: [green", with: "methods: [\(method), green", in: Self.head)
    let outcome = copy.outcome()
    #expect(outcome.account == nil)
    #expect(outcome.problems == ["15 supplement-of-others"])
  }

  @Test(
    "Fits the others without a word", arguments: ["ndrc-paper-2015", "ndrc-public-building-2015"])
  func fits(guideline: String) throws {
    let copy = try InventoryCopy(of: Self.steam)
    try copy.replace(
      "guideline: general-industry-2015", with: "guideline: \(guideline)", in: Self.head)
    #expect(copy.outcome().findings.filter { $0.code.rawValue.hasPrefix("supplement") }.isEmpty)
  }

  private static let head = "inventory.yaml"
}
