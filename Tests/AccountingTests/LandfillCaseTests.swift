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

  @Test("With the food the carbon of a tonne, and so the methane, is 17 % more than published")
  func withFood() throws {
    let copy = try InventoryCopy(of: Self.folder)
    let carbon = try #require(Self.outcome).made().method("cprg-waste-carbon").total
    try copy.replace("measured,0.15545,", with: "measured,\(carbon),", in: "factors.csv")
    let results = try copy.outcome().made().results
    let landfills = try Self.published().filter { $0.line.hasPrefix("cprg-landfill-ch4/") }

    #expect(landfills.count == 162)
    for (line, value) in landfills {
      #expect(agree(try #require(results[line]) / value, 0.18215 / 0.15545, to: 1e-9), "\(line)")
    }
  }

  @Test("The mass balance of the provincial guidelines gives the same 162 results")
  func provincial() throws {
    let own = [
      ("methane-correction-factor", "0.5", "1"), ("degradable-organic-carbon", "0.15545", "tC/t"),
      ("doc-fraction-dissimilated", "0.6", "1"), ("methane-share", "0.5", "1"),
      ("landfill-oxidation", "0.1", "1"),
    ].map { "\($0.0),measured,\($0.1),\($0.2),published,of the case\n" }.joined()
    let lines = try InventoryCopy(of: Self.folder).text("activity/cprg-landfill-ch4.csv")
    let copy = try InventoryCopy([
      "inventory.yaml": """
      name: { zh: 试算, en: Sample }
      entity: { kind: district, code: "27", name: { zh: 试算区, en: Sample }, regions: [CN] }
      year: 2022
      guideline: provincial-2011

      """,
      "factors.csv": "parameter,kind,value,unit,evidence,reason\n\(own)",
      "activity/landfill-ch4.csv": lines,
    ])
    let results = try copy.outcome().made().results
    for (line, value) in try Self.published() where line.hasPrefix("cprg-landfill-ch4/") {
      let ours = try #require(results[line.replacing("cprg-landfill", with: "landfill")], "\(line)")
      #expect(abs(ours - value) <= 1e-6, "\(line)")
    }
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
