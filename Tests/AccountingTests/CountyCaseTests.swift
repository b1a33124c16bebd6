import Accounting
import Findings
import Regulations
import TestSupport
import Testing

@Suite("Eleven counties and an airport, 2022, by gas")
struct CountyCaseTests {
  @Test("Every mass of gas comes to the published CO2e")
  func byGas() throws {
    let counties = try Self.counties()
    let account = try counties.outcome(of: 2022).made()
    let tree = try #require(account.tree)
    let published = try counties.figures("published-co2e", of: 2022)

    #expect(published.count == 217)
    for figure in published {
      let (category, gas) = (figure.words[0], figure.words[1])
      let mass = try #require(account.totals.mass(of: gas, in: tree, below: category))
      #expect(agree(mass * account.totals.potential(of: gas), figure.value), "\(figure)")
    }
  }

  @Test("Areas and sectors are the sums of their published rows, and so is the whole")
  func sums() throws {
    let counties = try Self.counties()
    let account = try counties.outcome(of: 2022).made()
    let tree = try #require(account.tree)
    let published = try counties.figures("published-co2e", of: 2022)

    let upper = tree.categories.filter { $0.level <= 2 }
    for code in upper.map(\.code) where !Self.isOnlyInRows(code) {
      let rows = published.filter { tree.lineage(of: $0.words[0]).contains(code) }
      let ours = try #require(account.totals.equivalent(in: tree, below: code), "\(code)")
      #expect(agree(ours, rows.map(\.value).reduce(0, +)), "\(code)")
    }
    #expect(agree(account.totals.directEquivalent, published.map(\.value).reduce(0, +)))
  }

  @Test("Another table of the same source adds up to the same sectors, but for one")
  func otherTable() throws {
    let counties = try Self.counties()
    let rows = try Self.rows()
    let byGas = try counties.outcome(of: 2022).made()
    let byRow = try counties.outcome(of: 2022, masses: rows).made()
    let tree = try #require(byRow.tree)
    let sectors = Set(rows.map(\.category)).filter { !Self.isOnlyInRows($0) }
    let differing = try sectors.filter { sector in
      let rounded = Double(rows.count { $0.category == sector }) * 0.005
      let ours = try #require(byRow.totals.equivalent(in: tree, below: sector))
      let other = try #require(byGas.totals.equivalent(in: tree, below: sector))
      return abs(ours - other) > rounded
    }

    #expect(rows.count == 84 + 128)
    #expect(sectors.count == 14)
    #expect(differing == ["hennepin.industrial"])
  }

  @Test("Sinks are taken off the county's total, and have no other sign")
  func sinks() throws {
    let counties = try Self.counties()
    let masses = try Self.rows()
    let account = try counties.outcome(of: 2022, masses: masses).made()
    let tree = try #require(account.tree)
    // The five sinks of Anoka as printed: −359.79 − 80181.31 − 31080.10 − 40574.48 − 62572.19.
    let sinks = try #require(account.totals.equivalent(in: tree, below: "anoka.sinks"))
    #expect(abs(sinks + 214_767.87) < 1e-6)
  }

  @Test("A mass of mixed hydrofluorocarbons has no potential, and makes no account")
  func mixture() throws {
    let mixed = try MassCase(
      "i13", tables: [], potentials: "AR6", [MassGuideline.Gas("CO2"), MassGuideline.Gas("HFC")])
    let outcome = try mixed.outcome(
      of: 2022,
      masses: [
        MassGuideline.Mass(
          category: "hennepin.industrial", gas: "HFC", unit: "tHFC", value: 89.03684085365853)
      ])
    #expect(outcome.account == nil)
    #expect(outcome.findings.of("gas-without-potential").count == 1)
  }

  private static func counties() throws -> MassCase { try loaded.get() }

  private static let loaded = Result {
    try MassCase(
      "i13", tables: ["published-co2e", "rows"], potentials: "AR6",
      ["CO2", "CH4", "N2O"].map { MassGuideline.Gas($0) }
        + [MassGuideline.Gas("CO2e", asEquivalentOf: 1)])
  }

  /// The rows of the other table.
  private static func rows() throws -> [MassGuideline.Mass] {
    try counties().figures("rows", of: 2022).map {
      MassGuideline.Mass(
        category: $0.words[1], gas: "CO2e", unit: "tCO2e", value: $0.value, label: $0.words[0])
    }
  }

  private static func isOnlyInRows(_ code: String) -> Bool {
    code.hasSuffix(".sinks") || code.hasSuffix(".aviation")
  }
}
