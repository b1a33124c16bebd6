import Findings
import TestSupport
import Testing

@testable import Accounting

/// A small steel works of the guideline of 2025, in which one thing is wrong.
@Suite("Materials of a steel works")
struct SteelMaterialsTests {
  /// The settings of a works that the guideline of 2025 is for.
  static let head = """
    name: { zh: 示例钢厂2024年温室气体清单, en: Example steel works 2024 }
    entity: { kind: enterprise, code: "91310000MA0000000Y", name: { zh: 示例钢厂, en: Example works }, regions: ["310000", CN] }
    year: 2024
    guideline: mee-steel-2025

    """

  private static let files = [
    "inventory.yaml": head,
    "activity/steel-fuel-co2.csv": "能源品种,数量,单位,凭证\n焦炭,1000,t,e\n",
    "activity/steel-carbonate-co2.csv": "条目,技术,数量,单位,凭证\n石灰石,limestone,100,t,e\n",
    "activity/steel-carbon-product-co2.csv":
      "条目,技术,数量,单位,凭证\n粗钢,crude-steel-made,100,t,e\n",
  ]

  private func outcome(_ changed: [String: String]) throws -> (EmissionAccount?, [String]) {
    let files = Self.files.merging(changed) { $1 }
    let copy = try InventoryCopy(files, named: "works-2024")
    let (account, findings) = ProblemInventory.account(of: copy.folder)
    return (account, findings.map(\.code.rawValue))
  }

  // 1000 × 28.435 × 0.02942 × 44/12 + 100 × 0.440 − 100 × 0.037 = 3,107.678… t.
  @Test("come out as worked by hand")
  func byHand() throws {
    let (account, codes) = try outcome([:])
    let total = try #require(account?.totals.directEquivalent, "\(codes)")
    #expect(abs(total - (28435 * 0.02942 * 44 / 12 + 44 - 3.7)) < 1e-9)
  }

  @Test("leave no room for purchased electricity, which the guideline does not count")
  func electricity() throws {
    let head = try #require(Self.files["inventory.yaml"])
    let (_, codes) = try outcome([
      "inventory.yaml": head + "methods: [purchased-electricity-co2]\n",
      "activity/purchased-electricity-co2.csv": "条目,数量,单位,凭证\n总表,10,MWh,e\n",
    ])
    #expect(codes.contains("method-excluded"))
  }

  @Test(
    "are those of their own table and no others",
    arguments: [
      ("steel-carbonate-co2", "crude-steel-made"), ("steel-carbon-product-co2", "limestone"),
      ("steel-carbon-product-co2", "electrode"), ("steel-carbonate-co2", "pig-iron-traded"),
    ])
  func others(table: String, material: String) throws {
    let text = "条目,技术,数量,单位,凭证\n料,\(material),100,t,e\n"
    let (_, codes) = try outcome(["activity/\(table).csv": text])
    #expect(codes.contains("unknown-technology"))
  }

  @Test("A measured calorific value of coke is not used, and is told as such")
  func coke() throws {
    let (account, codes) = try outcome([
      "factors.csv": """
      parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
      net-calorific-value,,焦炭,,,measured,27.0,GJ/t,,e,r,s

      """
    ])
    let total = try #require(account?.totals.directEquivalent, "\(codes)")
    #expect(abs(total - (28435 * 0.02942 * 44 / 12 + 44 - 3.7)) < 1e-9)
    #expect(codes.contains("factor-unused"))
  }

  @Test("The guideline is not for years before its first, and no values are asked for instead")
  func early() throws {
    let yaml = try #require(Self.files["inventory.yaml"])
    let (account, codes) = try outcome([
      "inventory.yaml": yaml.replacing("year: 2024", with: "year: 2023")
    ])
    #expect(account == nil)
    #expect(codes.contains("guideline-not-yet") && !codes.contains("no-value"))
  }

  @Test("The guideline before it is asked about for years that have the new one")
  func succeeded() throws {
    let yaml = try #require(Self.files["inventory.yaml"])
    let older = yaml.replacing("mee-steel-2025", with: "ndrc-steel-2013")
    #expect(try outcome(["inventory.yaml": older]).1.contains("guideline-succeeded"))
    let before = older.replacing("year: 2024", with: "year: 2023")
    #expect(try !outcome(["inventory.yaml": before]).1.contains("guideline-succeeded"))
  }

  @Test("Coke sold is no implied factor below zero")
  func sold() throws {
    let (_, codes) = try outcome([
      "activity/steel-coke-sold-co2.csv": "能源品种,数量,单位,凭证\n焦炭,100,t,e\n"
    ])
    #expect(!codes.contains("implied-factor-outside"))
  }

  @Test("A process stands in a category of memo items")
  func process() throws {
    let head = "条目,能源品种,类别,数量,单位,凭证\n"
    let (_, codes) = try outcome([
      "activity/steel-process-input-co2.csv": head + "炼铁,焦炭,2.1,100,t,e\n"
    ])
    #expect(codes.contains("category-of-memo"), "\(codes)")
    let (account, others) = try outcome([
      "activity/steel-process-input-co2.csv": head + "炼铁,焦炭,M.1,100,t,e\n"
    ])
    #expect(account != nil, "\(others)")
  }
}
