import Accounting
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
    let rest = try finland.masses("remainders", of: year)
    let found = try Self.differing(
      from: finland.outcome(of: year, masses: finland.masses(of: year) + rest).made())

    #expect(found.aggregates == [])
    // Its parts have fewer digits than it, and three kilograms less.
    #expect(found.parents == (year == 2009 ? ["4.A.2 N2O"] : []))
    // Indirect CO2 is not among its gases.
    #expect(found.totals == ["excluding-with-indirect all", "including-with-indirect all"])
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
    }
    for figure in try finland.figures("published-masses", of: year) {
      let tonnes = totals.mass(of: figure.words[1], in: tree, below: figure.words[0])
      let factor = try factor(to: figure.words[2], of: figure.words[1])
      if !isNear(tonnes.map { $0 * factor }, figure, within: 1e-6) {
        differing.parents.append("\(figure.words[0]) \(figure.words[1])")
      }
    }
    for figure in try finland.figures("published-totals", of: year) {
      let gas = figure.words[1]
      let factor = gas == "all" ? 1e-3 : try factor(to: figure.words[2], of: gas)
      let tonnes = total(of: gas, figure.words[0], totals, tree)
      if !isNear(tonnes.map { $0 * factor }, figure, within: gas == "all" ? 0.01 : 1e-6) {
        differing.totals.append("\(figure.words[0]) \(gas)")
      }
    }
    return differing
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
      "i16", tables: ["published-co2e", "published-masses", "published-totals", "remainders"],
      potentials: "AR4",
      ["CO2", "CH4", "N2O", "SF6"].map { MassGuideline.Gas($0) }
        + ["HFC", "PFC"].map { MassGuideline.Gas($0, asEquivalentOf: 1) }, landUse: ["4"])
  }
}
