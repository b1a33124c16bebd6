import Accounting
import Findings
import Inventories
import Quantities
import Regulations
import TestSupport
import Testing

@Suite("Finland's inventory of thirty years")
struct FinlandCaseTests {
  @Test("The guideline of the case is sound")
  func guideline() throws {
    #expect(try Self.finland.get().problems == [])
  }

  @Test("Every aggregate, every parent and every total of a year", arguments: 1990...2019)
  func year(_ year: Int) throws {
    let finland = try Self.finland.get()
    let rest = try finland.masses("remainders", of: year) + finland.masses("memo", of: year)
    let outcome = try finland.outcome(of: year, masses: finland.masses(of: year) + rest)
    let found = try Self.differing(from: outcome.made())

    #expect(found.aggregates == [])
    // Its parts have fewer digits than it, and three kilograms less.
    #expect(found.parents == (year == 2009 ? ["4.A.2 N2O"] : []))
    // Indirect CO2 is not among its gases.
    #expect(found.totals == ["excluding-with-indirect all", "including-with-indirect all"])
    #expect(found.memo == [])
    #expect(found.compared == (try Self.compared(year)))
    // What 4 and 4.A have beyond their parts is told, as a number on a heading would be.
    let headings = outcome.findings.of("number-on-heading").compactMap { finding in
      ["code", "gas"].compactMap { finding.arguments[$0]?.wording(in: .en) }.joined(separator: " ")
    }
    #expect(headings.sorted() == ["4 N2O", "4.A CH4", "4.A N2O"])
  }

  @Test(
    "Indirect CO2 is what the totals with it have beyond ours, the same with land use and without")
  func indirect() throws {
    var missing: [Double] = []
    for year in 1990...2019 {
      let figures = try Self.finland.get().figures("published-totals", of: year)
      func all(_ total: String) throws -> Double {
        try #require(figures.first { $0.words[0] == total && $0.words[1] == "all" }?.value)
      }
      let without = try all("excluding-with-indirect") - all("excluding")
      let with = try all("including-with-indirect") - all("including")
      #expect(abs(without - with) < 1e-6, "\(year)")
      missing.append(without)
    }
    // It is not among the gases that the source gives, so that it can only be told, not computed.
    #expect(missing.allSatisfy { (51...166).contains($0) })
  }

  @Test("What is no part of a total would be one if it had no mark, and is missed by no check")
  func unmarked() throws {
    let finland = try Self.finland.get()
    let again = try finland.figures("memo", of: 2019).filter { $0.words[0] == "1.AB" }.map {
      MassGuideline.Mass(category: "1", gas: "CO2", unit: "ktCO2", value: $0.value)
    }
    let outcome = try finland.outcome(of: 2019, masses: finland.masses(of: 2019) + again)
    let without = try finland.outcome(of: 2019).made().totals.directEquivalent
    let difference = try outcome.made().totals.directEquivalent - without

    #expect(abs(difference / 1e3 - again[0].value) < 1e-6)
    #expect(
      outcome.findings.of("number-on-heading").contains { $0.arguments["code"] == .text("1") })
  }

  @Test("Sectors entered below both totals, as the source has them, are refused the second time")
  func secondTree() throws {
    let finland = try Self.finland.get()
    let masses = try finland.masses(of: 2019)
    let energy = masses.filter { $0.category.hasPrefix("1.") }
    let outcome = try finland.outcome(of: 2019, masses: masses + energy)
    #expect(outcome.account == nil && energy.count > 60)
    #expect(outcome.findings.of("duplicate-line").count == energy.count)
  }

  @Test("A cell without a figure is no zero: its category has no mass of the gas")
  func blanks() throws {
    let account = try Self.finland.get().outcome(of: 2019).made()
    let tree = try #require(account.tree)
    let masses = try FixtureTable("Tests/AccountingTests/Fixtures/i16/masses.csv")
    let blank = masses.rows.filter { $0.last == "" }

    #expect(masses.head.last == "2019" && blank.count == 11)
    for row in blank {
      #expect(
        account.totals.mass(of: row[1], in: tree, below: row[0]) == nil, "\(row[0]) \(row[1])")
    }
  }

  @Test("Masses are entered as they are reported, in tonnes and kilotonnes, of gas and of CO2e")
  func units() throws {
    let units = Set(try Self.finland.get().masses(of: 2019).map(\.unit))
    #expect(units == ["ktCO2", "ktCH4", "ktN2O", "ktSF6", "tSF6", "tCO2e"])
  }

  @Test("What a category has beyond its parts is missed in it and above it, and nowhere else")
  func remainders() throws {
    let found = try Self.differing(from: Self.finland.get().outcome(of: 2019).made())

    #expect(found.aggregates == ["4", "4.A"])
    #expect(found.parents == ["4 CH4", "4 N2O"])
    #expect(
      Set(found.totals) == [
        "excluding-with-indirect all", "including-with-indirect all", "including all",
        "including CH4", "including N2O",
      ])
  }

  /// Published figures that an account does not come to.
  private struct Differing {
    var aggregates: [String] = []
    var parents: [String] = []
    var totals: [String] = []
    var memo: [String] = []
    var compared = 0
  }

  /// How many figures of a year are published.
  private static func compared(_ year: Int) throws -> Int {
    try ["published-co2e", "published-masses", "published-totals", "published-memo"]
      .map { try finland.get().figures($0, of: year).count }.reduce(0, +)
  }

  private static func differing(from account: EmissionAccount) throws -> Differing {
    let finland = try finland.get()
    let (totals, year) = (account.totals, account.inventory.year)
    let tree = try #require(account.tree)
    var differing = Differing()
    for figure in try finland.figures("published-co2e", of: year) {
      let tonnes = totals.equivalent(in: tree, below: figure.words[0])
      if !isNear(tonnes.map { $0 / 1e3 }, figure, within: 0.01) {
        differing.aggregates.append(figure.words[0])
      }
      differing.compared += 1
    }
    for figure in try finland.figures("published-masses", of: year) {
      let tonnes = totals.mass(of: figure.words[1], in: tree, below: figure.words[0])
      let factor = try factor(to: figure.words[2], of: figure.words[1])
      if !isNear(tonnes.map { $0 * factor }, figure, within: 1e-6) {
        differing.parents.append("\(figure.words[0]) \(figure.words[1])")
      }
      differing.compared += 1
    }
    for figure in try finland.figures("published-totals", of: year) {
      let gas = figure.words[1]
      let factor = gas == "all" ? 1e-3 : try factor(to: figure.words[2], of: gas)
      let tonnes = total(of: gas, figure.words[0], totals, tree)
      if !isNear(tonnes.map { $0 * factor }, figure, within: gas == "all" ? 0.01 : 1e-6) {
        differing.totals.append("\(figure.words[0]) \(gas)")
      }
      differing.compared += 1
    }
    for figure in try finland.figures("published-memo", of: year) {
      let tonnes = memo(of: figure.words[1], below: figure.words[0], totals, tree)
      if !isNear(tonnes / 1e3, figure, within: 1e-6) {
        differing.memo.append("\(figure.words[0]) \(figure.words[1])")
      }
      differing.compared += 1
    }
    return differing
  }

  /// Tonnes of a gas, or of CO₂e of all of them, that stand beside the totals.
  private static func memo(
    of gas: String, below code: String, _ totals: Totals, _ tree: CategoryTree
  ) -> Double {
    totals.memo.filter { gas == "all" || $0.key == gas }.flatMap { name, categories in
      categories.filter { tree.lineage(of: $0.key).contains(code) }
        .map { $0.value * (gas == "all" ? totals.potential(of: name) : 1) }
    }.reduce(0, +)
  }

  /// Tonnes of a gas, or of CO₂e of all of them, with or without land use.
  private static func total(
    of gas: String, _ kind: String, _ totals: Totals, _ tree: CategoryTree
  ) -> Double? {
    let isWith = kind.hasPrefix("including")
    if gas == "all" {
      return isWith ? totals.directEquivalent : totals.equivalentWithoutLandUse(in: tree)
    }
    let landUse = totals.mass(of: gas, in: tree, below: "4") ?? 0
    return totals.mass(of: gas) - (isWith ? 0 : landUse)
  }

  /// The number that turns tonnes of a gas into the unit in which it is published.
  private static func factor(to unit: String, of gas: String) throws -> Double {
    let own = unit.hasSuffix("CO2e") ? "tCO2e" : "t\(gas)"
    return try #require(Unit(own).factor(to: Unit(unit)))
  }

  private static func isNear(
    _ ours: Double?, _ figure: FixtureTable.Figure, within floor: Double
  ) -> Bool {
    ours.map { abs($0 - figure.value) <= max(floor, 1e-6 * abs(figure.value)) } ?? false
  }

  private static let finland = Result {
    try MassCase(
      "i16",
      tables: [
        "published-co2e", "published-masses", "published-totals", "remainders", "memo",
        "published-memo",
      ], potentials: "AR4",
      ["CO2", "CH4", "N2O", "SF6"].map { MassGuideline.Gas($0) }
        + ["HFC", "PFC"].map { MassGuideline.Gas($0, asEquivalentOf: 1) }, landUse: ["4"],
      memo: ["M", "1.AB", "1.AD"])
  }
}
