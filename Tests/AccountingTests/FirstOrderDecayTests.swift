import Accounting
import Findings
import Foundation
import Inventories
import Quantities
import Regulations
import TestSupport
import Testing

@Suite("Methane of landfills by first-order decay")
struct FirstOrderDecayTests {
  private let deposits: [[String: Double]]
  private let expected: [[String: Double]]

  init() throws {
    deposits = try Self.table("input.csv")
    expected = try Self.table("expected.csv")
  }

  @Test("Ten years of food waste, as the waste model of the IPCC has them")
  func wasteModel() throws {
    #expect(expected.count == 10)
    for row in expected {
      let year = try #require(row["year"])
      let account = try Self.account(of: Int(year), lines: lines(until: year))
      let generated = try account.method("landfill-fod-ch4").total / 1000
      let published = try #require(row["CH4_generated_Gg"])
      #expect(agree(generated, published, to: 1e-12), "\(year): \(generated)")
    }
  }

  @Test("Stock and decay of every year, as the waste model of the IPCC has them")
  func stock() throws {
    let account = try Self.account(of: 1959, lines: lines(until: 1959))
    let method = try account.method("landfill-fod-ch4")
    let history = try #require(DecayHistory(method, until: 1959))
    let years = try #require(history.deposits.first).years
    #expect(history.deposits.count == 1)
    #expect(history.unit.symbol == "tC")
    #expect(years.map(\.year) == expected.compactMap { $0["year"].map { Int($0) } })
    for (year, row) in zip(years, expected) {
      let figures: [(String, Double)] = [
        ("DDOCm_deposited", year.stocked), ("DDOCm_accumulated", year.accumulated),
        ("DDOCm_decomposed", year.decayed), ("CH4_generated_Gg", year.result),
      ]
      for (name, ours) in figures {
        let published = try #require(row[name])
        #expect(agree(ours / 1000, published, to: 1e-12), "\(year.year) \(name): \(ours)")
      }
    }
    #expect(agree(history.result(in: 1959), method.total, to: 1e-12))
  }

  @Test("Materials decay apart, and what they yield is what the lines yield")
  func materials() throws {
    let lines = (2005...2010).map { "site,\($0),waste-paper,70,t\nsite,\($0),waste-wood,30,t\n" }
    let text = lines.joined()
    let account = try Self.account(
      of: 2014, lines: text, without: ["decay-rate", "degradable-organic-carbon"])
    let method = try account.method("landfill-fod-ch4")
    let history = try #require(DecayHistory(method, until: 2014))
    #expect(history.deposits.map(\.years.count) == [10, 10])
    #expect(history.deposits.map(\.lines.count) == [6, 6])
    #expect(method.total > 0)
    #expect(agree(history.result(in: 2014), method.total, to: 1e-12))
    let left = history.deposits.compactMap(\.years.last?.accumulated)
    #expect(left[0] < history.deposits[0].years.map(\.stocked).reduce(0, +))
  }

  @Test("What is deposited has decomposed or is still there, as every column of the sheet says")
  func columns() throws {
    var left = 0.0
    for row in expected {
      let year = try #require(row["year"])
      let account = try Self.account(of: Int(year), lines: lines(until: year))
      // Half of the gas is methane.
      let decomposed = try account.method("landfill-fod-ch4").total / 1000 / (16.0 / 12) / 0.5
      #expect(agree(decomposed, try #require(row["DDOCm_decomposed"]), to: 1e-12), "\(year)")
      // With decay from the thirteenth month nothing reacts in the year of deposit.
      #expect(row["reacted_in_year"] == 0 && row["not_reacted"] == row["DDOCm_deposited"])
      left += try #require(row["DDOCm_deposited"]) - decomposed
      #expect(agree(left, try #require(row["DDOCm_accumulated"]), to: 1e-12), "\(year)")
    }
  }

  @Test(
    "A deposit has a line of its own: nothing in its own year, less with every year after the next")
  func lineByLine() throws {
    let method = try Self.account(of: 1959, lines: lines(until: 1959)).method("landfill-fod-ch4")
    let results = (0..<method.count).map { method.results[$0] }
    #expect(results.last == 0)
    #expect(zip(results, results.dropFirst().dropLast()).allSatisfy { $0 < $1 })
    #expect(Set((0..<method.count).map(method.id)).count == method.count)
  }

  @Test("A line without a year, and one of a year to come, are told at their cells")
  func wrongYears() throws {
    let copy = try Self.copy(1959, "food,,waste-food,100,t\nfood,1960,waste-food,100,t\n")
    let findings = copy.outcome().findings
    #expect(findings.of("missing-line-year").compactMap(\.place?.line) == [2])
    #expect(findings.of("unfit-line-year").compactMap(\.place?.line) == [3])
  }

  @Test("Both ways to count one landfill are told")
  func rivals() throws {
    let copy = try Self.copy(1959, lines(until: 1959))
    try copy.write("条目,技术,数量,单位\n场,landfill-managed,100,t\n", to: "activity/landfill-ch4.csv")
    #expect(copy.outcome().findings.of("rival-methods").count == 1)
  }

  private func lines(until year: Double) -> String {
    deposits.filter { ($0["year"] ?? 0) <= year }.map { row in
      "food,\(Int(row["year"] ?? 0)),waste-food,\(row["waste_deposited_Gg"] ?? 0),10^3 t\n"
    }.joined()
  }

  private static func account(
    of year: Int, lines: String, without defaults: [String] = []
  ) throws -> EmissionAccount {
    try copy(year, lines, without: defaults).outcome().made()
  }

  private static func copy(
    _ year: Int, _ lines: String, without defaults: [String] = []
  ) throws -> InventoryCopy {
    let own = [
      ("degradable-organic-carbon", "0.15", "tC/t"), ("doc-fraction-dissimilated", "0.7", "1"),
      ("decay-rate", "0.185", "1/a"), ("methane-correction-factor", "0.705", "1"),
      ("methane-share", "0.5", "1"), ("landfill-oxidation", "0", "1"),
    ].filter { !defaults.contains($0.0) }.map {
      "\($0.0),measured,\($0.1),\($0.2),waste model,published\n"
    }.joined()
    return try InventoryCopy([
      "inventory.yaml": """
      name: { zh: 试算, en: Sample }
      entity: { kind: district, code: "310199", name: { zh: 试算区, en: Sample }, regions: ["310000", CN] }
      year: \(year)
      guideline: provincial-2011
      methods: [landfill-fod-ch4]

      """,
      "factors.csv": "parameter,kind,value,unit,evidence,reason\n\(own)",
      "activity/landfill-fod-ch4.csv": "line,year,technology,quantity,unit\n\(lines)",
    ])
  }

  /// The rows of a small table of numbers.
  private static func table(_ name: String) throws -> [[String: Double]] {
    let path = Repository.path("Tests/AccountingTests/Fixtures/i05/\(name)")
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",").map(String.init) }
    let keys = try #require(rows.first)
    return rows.dropFirst().map { row in
      Dictionary(zip(keys, row.map { Double($0) ?? .nan }), uniquingKeysWith: { $1 })
    }
  }
}
