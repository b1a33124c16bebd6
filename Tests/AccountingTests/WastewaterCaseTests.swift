import Accounting
import Findings
import Foundation
import Regulations
import TestSupport
import Testing

@Suite("Domestic wastewater of eleven counties, 2005–2022")
struct WastewaterCaseTests {
  @Test("The guideline of the case is sound")
  func guideline() {
    #expect(Self.wastewater.problems == [])
  }

  @Test("Every figure of a year, as gas and as CO2e", arguments: 2005...2022)
  func year(_ year: Int) throws {
    let account = try Self.outcome(of: year).made()
    let tree = try #require(account.tree)
    let gases = try Self.published("published-gas", of: year)
    let equivalents = try Self.published("published-co2e", of: year)

    #expect(account.gwp.values["CH4"] == 27.9 && account.gwp.values["N2O"] == 273)
    #expect(gases.count == 33 && equivalents.count == 33)
    for (category, value) in gases {
      let gas = category.hasSuffix(".ch4") ? "CH4" : "N2O"
      let ours = try #require(account.totals.mass(of: gas, in: tree, below: category))
      #expect(agree(ours, value, to: 1e-6), "\(category)")
    }
    for (category, value) in equivalents {
      let ours = try #require(account.totals.equivalent(in: tree, below: category))
      #expect(agree(ours, value, to: 1e-6), "\(category)")
    }
    let sum = equivalents.values.reduce(0, +)
    #expect(agree(account.totals.directEquivalent, sum, to: 1e-6))
  }

  @Test("A leap year has a day more, and so has its methane", arguments: [2008, 2012, 2016, 2020])
  func leapYears(_ year: Int) throws {
    let population = try Self.wastewater.table("population").figures()
    func daily(_ year: Int) throws -> Double {
      let people = population.filter { $0.year == year }.map(\.value).reduce(0, +)
      return try Self.outcome(of: year).made().totals.mass(of: "CH4") / people
    }
    #expect(agree(try daily(year) / daily(year - 1), 366 / 365))
    #expect(agree(try daily(year) / daily(year + 1), 366 / 365))
  }

  @Test("The potentials that stand beside the constants are not those of the results")
  func otherPotentials() throws {
    let account = try Self.outcome(of: 2022, gwp: "AR5").made()
    let tree = try #require(account.tree)
    #expect(account.gwp.values["CH4"] == 28 && account.gwp.values["N2O"] == 265)
    for (category, value) in try Self.published("published-co2e", of: 2022) {
      let ours = try #require(account.totals.equivalent(in: tree, below: category))
      #expect(!agree(ours, value, to: 1e-3), "\(category)")
    }
  }

  @Test("Protein of the years after the table is that of its last year", arguments: [2021, 2022])
  func protein(_ year: Int) throws {
    let account = try Self.outcome(of: year).made()
    let line = try #require(account.results.keys.filter { $0.contains("effluent") }.sorted().first)
    let chosen = try account.selection(of: "PR", on: line).chosen
    #expect(chosen.number == 44.6 && chosen.library?.value.from == 2021)
  }

  @Test(
    "The population of 2010, a quarter too low in every county, is asked about in every category")
  func population() throws {
    let drop = try Self.wastewater.table("population").rows.map { row in
      try #require(Double(row[6])) / #require(Double(row[5]))
    }
    #expect(drop.count == 11 && drop.allSatisfy { $0 < 0.8 })

    let before = try PreviousFigures(Self.outcome(of: 2009).made())
    let asked = try Self.outcome(of: 2010, after: before).findings.of("year-on-year-jump")
    #expect(asked.count == 33)
    let usual = try PreviousFigures(Self.outcome(of: 2011).made())
    #expect(try Self.outcome(of: 2012, after: usual).findings.of("year-on-year-jump").isEmpty)
  }

  @Test("The source's spelling N20, with a zero, is no gas")
  func spelling() throws {
    let folder = try TemporaryFolder()
    let regulations = "\(folder.path)/regulations"
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/AccountingTests/Fixtures/i12/regulations"), toPath: regulations
    )
    let path =
      "\(regulations)/Guidelines/cprg-wastewater/methods/cprg-wastewater-direct-n2o.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("gas: N2O", with: "gas: N20").write(
      toFile: path, atomically: true, encoding: .utf8)
    let spelt = PublishedCase("i12", guideline: "cprg-wastewater", regulations: regulations)
    let outcome = try Self.outcome(of: 2022, in: spelt)

    #expect(outcome.account == nil)
    let unknown = try #require(outcome.findings.of("gas-without-potential").first)
    #expect(unknown.arguments["gas"] == .text("N20"))
  }

  private static let wastewater = PublishedCase("i12", guideline: "cprg-wastewater")

  private static func outcome(
    of year: Int, gwp: String? = nil, after previous: PreviousFigures? = nil,
    in wastewater: PublishedCase = wastewater
  ) throws -> Outcome {
    let people = try wastewater.table("population").figures().filter { $0.year == year }
    func lines(_ part: String) -> [PublishedCase.Line] {
      people.map { ["\($0.words[0]).\(part)", "\($0.value)", "人"] }
    }
    return try wastewater.outcome(
      of: year,
      [
        "cprg-wastewater-ch4": lines("ch4"), "cprg-wastewater-direct-n2o": lines("direct"),
        "cprg-wastewater-effluent-n2o": lines("effluent"),
      ], columns: "category,quantity,unit", gwp: gwp, after: previous)
  }

  private static func published(_ file: String, of year: Int) throws -> [String: Double] {
    let figures = try wastewater.table(file).figures().filter { $0.year == year }
    return Dictionary(figures.map { ($0.words[0], $0.value) }, uniquingKeysWith: { $1 })
  }
}
