import Accounting
import Findings
import Regulations
import TestSupport
import Testing

@Suite("Values given as they were measured")
struct MeasuredValueTests {
  private static let rows = Result {
    let script = Repository.path("Tests/AccountingTests/Fixtures/measured-by-hand.py")
    let run = try Command.run("/usr/bin/python3", ["-B", script])
    try #require(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  }

  @Test(
    "Every method comes to what a script computes that knows nothing of this program",
    arguments: [("example-measured-steam-2023", 8), ("example-measured-coal-2023", 3)])
  func byHand(example: String, count: Int) throws {
    let outcome = try InventoryCopy(of: "Inventories/\(example)").outcome()
    let account = try outcome.made()
    let rows = try Self.rows.get().filter { $0[0] == example }

    #expect(outcome.findings.isEmpty, "\(outcome.findings)")
    #expect(rows.count == count)
    for row in rows {
      let theirs = try #require(Double(row[2]))
      let ours = try account.method(row[1]).total
      #expect(agree(ours, theirs), "\(row[1]): \(ours), by hand \(theirs)")
    }
  }

  @Test("Heat that has a table of its own is that of the table, and steam beside it is told")
  func ownTable() throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try copy.write("条目,数量,单位,凭证\n外购热力,1000,GJ,e\n", to: "activity/purchased-heat-co2.csv")
    let outcome = copy.outcome()
    #expect(try outcome.made().method("purchased-heat-co2").total == 110)
    #expect(outcome.findings.of("flow-unused").count == 5)
  }

  @Test(
    "Certificates are of the electricity purchased, of a late year and retired, or it is told",
    arguments: [
      ("3000,兆瓦时,绿证注销证明GEC-2024-0215（示例）", "30000,兆瓦时,e", "claim-too-much"),
      ("2023,3000", "2024,3000", "unfit-line-year"), ("3000,兆瓦时", "3000.5,兆瓦时", "claim-not-whole"),
      ("3000,兆瓦时", "0.50001,万千瓦时", "claim-not-whole"),
      ("绿证注销证明GEC-2024-0215（示例）", "", "claim-without-evidence"),
    ])
  func certificates(right: String, wrong: String, code: String) throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try copy.replace(right, with: wrong, in: "activity/green-certificates.csv")
    #expect(copy.outcome().findings.map(\.code.rawValue) == [code])
  }

  /// Rules on issue and trade of green certificates, 2024.
  @Test(
    "Electricity from before 2024 counts until the end of 2025, later one for two years",
    arguments: [
      (2020, 2023, true), (2020, 2025, true), (2023, 2025, true), (2020, 2026, false),
      (2023, 2026, false), (2024, 2026, true), (2024, 2027, false), (2025, 2027, true),
    ])
  func validity(generated: Int, accounted: Int, stands: Bool) throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    let claims = try copy.outcome().made().method("green-certificates").method.claims
    #expect(claims?.stands(of: generated, in: accounted) == stands)
  }

  @Test(
    "A pressure that is no row suggests the nearest by number, not by digits",
    arguments: [("750", "700"), ("760", "800"), ("8100", "8000"), ("25000", "15000")])
  func nearestRow(written: String, meant: String) throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try copy.replace(
      "saturated-800-kpa", with: "saturated-\(written)-kpa", in: "activity/steam-heat.csv")
    let found = try #require(copy.outcome().findings.of("unknown-technology").first)
    #expect(found.arguments["nearest"]?.wording(in: .en) == "saturated-\(meant)-kpa")
  }

  @Test("A blank technology is told at its column, with those that it may be")
  func blankTechnology() throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try copy.replace("saturated-800-kpa", with: "", in: "activity/steam-heat.csv")
    let outcome = copy.outcome()
    #expect(outcome.account == nil)
    let found = try #require(outcome.findings.of("blank-technology").first)
    #expect(outcome.findings.of("no-value").isEmpty)
    #expect(found.place?.line == 3)
    #expect(found.place?.column == 9)
    let words = found.arguments["technologies"]?.wording(in: .zh) ?? ""
    #expect(words.hasPrefix("saturated-100-kpa, saturated-120-kpa, saturated-140-kpa"))
    #expect(found.arguments["fuel"]?.wording(in: .zh) == "“一号站饱和蒸汽”")
  }

  @Test(
    "A pressure beyond the table of saturated steam is told and not computed",
    arguments: ["65", "0"])
  func beyondTheTable(kilopascals: String) throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try copy.replace("measured,750,kPa", with: "measured,\(kilopascals),kPa", in: "factors.csv")
    let outcome = copy.outcome()
    #expect(outcome.account == nil)
    #expect(outcome.findings.of("undefined-function").count == 1)
  }

  @Test("A temperature below that of saturation is told and not computed")
  func wetSteam() throws {
    let copy = try InventoryCopy(of: "Inventories/example-measured-steam-2023")
    try copy.replace("measured,252.5,℃", with: "measured,180,℃", in: "factors.csv")
    let outcome = copy.outcome()
    #expect(outcome.account == nil)
    #expect(outcome.findings.of("undefined-function").count == 1)
  }
}
