import Accounting
import Findings
import TestSupport
import Testing

@Suite("Landfill and composting of nine counties, 2005–2022")
struct LandfillCaseTests {
  @Test("Methane and nitrous oxide of every county and year, each within a millionth of a tonne")
  func everyYear() throws {
    let outcome = try #require(Self.outcome)
    let results = try outcome.made().results
    let published = try Self.published()

    #expect(published.count == 486)
    #expect(outcome.findings.filter { $0.severity == .warning }.map(\.code) == ["categories-open"])
    for (line, value) in published {
      let ours = try #require(results[line], "no line \(line)")
      #expect(abs(ours - value) <= 1e-6, "\(line)")
    }
  }

  @Test("Their sums are the totals by gas")
  func totals() throws {
    let totals = try #require(Self.outcome).made().totals
    let published = try Self.published()
    for gas in ["ch4", "n2o"] {
      let sum = published.filter { $0.line.contains("-\(gas)/") }.map(\.value).reduce(0, +)
      #expect(agree(totals.mass(of: gas.uppercased()), sum, to: 1e-12))
    }
    #expect(totals.gases == ["CH4", "N2O"])
  }

  @Test("The published carbon of the waste is that of all degradable materials but food")
  func composition() throws {
    let account = try #require(Self.outcome).made()
    let carbon = try account.method("cprg-waste-carbon")
    let food = try account.result("cprg-waste-carbon/Food Waste")
    let published = try account.selection(of: "DOC", on: "cprg-landfill-ch4/27003/2005").value

    #expect(carbon.count == 49)
    #expect(abs(carbon.total - 0.18215) < 1e-12)
    #expect(abs(carbon.total - food - published) < 1e-12)
    #expect(published == 0.15545)
  }

  @Test("A kind of material that the table of carbon calls otherwise is refused, not left out")
  func otherName() throws {
    let copy = try InventoryCopy(of: Self.folder)
    try copy.replace(
      "Food Waste,organics-food,", with: "Food Waste,organics-food-waste,",
      in: "activity/cprg-waste-carbon.csv")
    let outcome = copy.outcome()

    #expect(outcome.account == nil)
    let refused = try #require(outcome.findings.of("unknown-technology").first)
    #expect(refused.arguments["nearest"] == .text("organics-food"))
  }

  private static let folder = "Tests/AccountingTests/Fixtures/i09/inventory"
  private static let outcome = try? InventoryCopy(of: folder).outcome()

  private static func published() throws -> [(line: String, value: Double)] {
    try FixtureTable("Tests/AccountingTests/Fixtures/i09/published.csv").rows.map { row in
      (row[0], try #require(Double(row[1])))
    }
  }
}
