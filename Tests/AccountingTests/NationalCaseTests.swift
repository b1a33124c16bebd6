import Accounting
import Findings
import Regulations
import TestSupport
import Testing

@Suite("China's national inventories of 1994, 2005, 2010, 2012 and 2014")
struct NationalCaseTests {
  @Test("The guideline of the case is sound")
  func guideline() throws {
    #expect(try Self.china().problems == [])
  }

  @Test("Every published aggregate of gases is the sum of its parts", arguments: Self.years)
  func aggregates(_ year: Int) throws {
    let account = try Self.account(year)
    let tree = try #require(account.tree)
    let published = try Self.china().figures("published-co2e", of: year)

    #expect(published.count > 0)
    for figure in published where !tree.isMemo(figure.words[0]) {
      let ours =
        figure.words[1] == "all"
        ? account.totals.equivalent(in: tree, below: figure.words[0])
        : account.totals.fluorinated(in: tree, below: figure.words[0])
      #expect(near(ours, figure), "\(figure)")
    }
  }

  @Test("Every published mass is the sum of its parts", arguments: Self.years)
  func masses(_ year: Int) throws {
    let account = try Self.account(year)
    let tree = try #require(account.tree)
    for figure in try Self.china().figures("published-masses", of: year)
    where !tree.isMemo(figure.words[0]) {
      let (category, gas) = (figure.words[0], figure.words[1])
      let scale = try Self.china().perTonne(gas)
      let ours = account.totals.mass(of: gas, in: tree, below: category).map { $0 * scale }
      #expect(near(ours, figure), "\(figure)")
    }
  }

  @Test("National totals with and without land use, and by gas", arguments: Self.years)
  func totals(_ year: Int) throws {
    let account = try Self.account(year)
    let tree = try #require(account.tree)
    let totals = account.totals
    for figure in try Self.china().figures("published-totals", of: year) {
      let isWith = figure.words[0] == "including"
      switch figure.words[1] {
      case "all":
        let without = totals.equivalentWithoutLandUse(in: tree)
        #expect(near(isWith ? totals.directEquivalent : without, figure), "\(figure)")
      case "F-gases":
        #expect(near(totals.fluorinated(in: tree, below: "2"), figure), "\(figure)")
      case let gas:
        let landUse = totals.mass(of: gas, in: tree, below: "5") ?? 0
        let mass = totals.mass(of: gas) - (isWith ? 0 : landUse)
        let equivalent = mass * totals.potential(of: gas)
        #expect(near(figure.words[2] == "ktCO2e" ? equivalent : mass, figure), "\(figure)")
      }
    }
  }

  @Test("Single gases of the two totals are not in one unit", arguments: Self.years)
  func units(_ year: Int) throws {
    let totals = try Self.account(year).totals
    for figure in try Self.china().figures("published-totals", of: year)
    where ["CH4", "N2O"].contains(figure.words[1]) {
      let mass = totals.mass(of: figure.words[1])
      let other = figure.words[2] == "ktCO2e" ? mass : mass * totals.potential(of: figure.words[1])
      #expect(!near(other, figure), "\(figure)")
    }
  }

  @Test("Bunkers and biomass stand beside the total", arguments: [1994, 2010, 2012, 2014])
  func memo(_ year: Int) throws {
    let account = try Self.account(year)
    let tree = try #require(account.tree)
    let totals = account.totals
    let published = try Self.china().figures("published-co2e", of: year).filter {
      tree.isMemo($0.words[0])
    }

    #expect(published.count > 0)
    for figure in published {
      let parts = totals.gases.flatMap { gas in
        (totals.memo[gas] ?? [:]).filter { tree.lineage(of: $0.key).contains(figure.words[0]) }
          .map { $0.value * totals.potential(of: gas) }
      }
      #expect(near(parts.reduce(0, +), figure), "\(figure)")
      #expect(totals.equivalent(in: tree, below: figure.words[0]) == nil)
    }
  }

  @Test("What the source prints a second time is not taken a second time")
  func printedTwice() throws {
    let china = try Self.china()
    let masses = try china.masses(of: 2014)
    let again = masses.filter { $0.category.hasPrefix("1.A.") }
    let outcome = try china.outcome(of: 2014, masses: masses + again)

    #expect(again.count == 15)
    #expect(outcome.findings.of("duplicate-line").count == 15)
  }

  @Test(
    "Other potentials miss the totals by just what they differ",
    arguments: [("AR4", 25 - 21, 298 - 310), ("AR5", 28 - 21, 265 - 310)])
  func otherPotentials(_ set: String, methane: Int, nitrousOxide: Int) throws {
    // 1994 has no fluorinated gas, so that these two are all that differ.
    let account = try Self.china().outcome(of: 1994, gwp: set).made()
    let published = try Self.china().figures("published-totals", of: 1994)
    func figure(_ words: [String]) throws -> Double {
      try #require(published.first { $0.words == words }?.value)
    }
    let known =
      try figure(["including", "CH4", "ktCH4"]) * Double(methane)
      + figure(["including", "N2O", "ktN2O"]) * Double(nitrousOxide)
    let total = try figure(["including", "all", "ktCO2e"])
    #expect(abs(account.totals.directEquivalent / 1e3 - total - known) <= 10)
    #expect(abs(known) > 100_000)
  }

  @Test("Figures above a million are printed with six digits, and are ours to the sixth")
  func digits() throws {
    var large = 0
    for year in Self.years {
      let account = try Self.account(year)
      let tree = try #require(account.tree)
      let categories = try Self.china().figures("published-co2e", of: year).filter {
        $0.words[1] == "all" && !tree.isMemo($0.words[0])
      }.map { ($0.value, account.totals.equivalent(in: tree, below: $0.words[0])) }
      let totals = try Self.china().figures("published-totals", of: year).filter {
        $0.words[1] == "all"
      }.map {
        (
          $0.value,
          $0.words[0] == "including"
            ? account.totals.directEquivalent
            : account.totals.equivalentWithoutLandUse(in: tree)
        )
      }
      for (published, ours) in categories + totals where abs(published) > 1e6 {
        let last = abs(published) > 1e7 ? 100.0 : 10
        #expect(published.remainder(dividingBy: last) == 0)
        #expect(abs(try #require(ours) / 1e3 - published) <= last, "\(year) \(published)")
        large += 1
      }
    }
    #expect(large == 20 + 10)
  }

  @Test("Every figure of the source is there once")
  func complete() throws {
    let counts = try ["masses", "published-masses", "published-co2e", "published-totals"].map {
      table in
      try Self.years.map { try Self.china().figures(table, of: $0).count }.reduce(0, +)
    }
    #expect(counts == [181, 79, 141, 72])
  }

  @Test("A sector entered beside its own parts is told, and makes the total too large by itself")
  func beside() throws {
    let china = try Self.china()
    let masses = try china.masses(of: 2014)
    let sector = try #require(
      china.figures("published-masses", of: 2014).first { $0.words == ["1.A", "CO2"] })
    let again = MassGuideline.Mass(
      category: "1.A", gas: "CO2", unit: "ktCO2", value: sector.value)
    let outcome = try china.outcome(of: 2014, masses: masses + [again])
    let without = try Self.account(2014).totals.directEquivalent
    let difference = try outcome.made().totals.directEquivalent - without

    #expect(agree(difference / 1e3, sector.value, to: 1e-9))
    #expect(outcome.findings.of("number-on-heading").count == 1)
  }

  private static let years = [1994, 2005, 2010, 2012, 2014]

  /// The account of a year, made once.
  private static func account(_ year: Int) throws -> EmissionAccount {
    try #require(accounts.get()[year])
  }

  private static let accounts = Result {
    try Dictionary(
      uniqueKeysWithValues: years.map { ($0, try china().outcome(of: $0).made()) })
  }

  private static func china() throws -> MassCase { try loaded.get() }

  private static let loaded = Result {
    try MassCase(
      "cn07", tables: ["published-co2e", "published-masses", "published-totals"], potentials: "SAR",
      [
        MassGuideline.Gas("CO2"), MassGuideline.Gas("CH4"), MassGuideline.Gas("N2O"),
        MassGuideline.Gas("HFC", asEquivalentOf: 1), MassGuideline.Gas("PFC", asEquivalentOf: 1),
        MassGuideline.Gas("SF6", asEquivalentOf: 23900),
      ], landUse: ["5"], memo: ["M"])
  }

  /// Whether tonnes of ours are the published kilotonnes, of which six digits are printed.
  private func near(_ ours: Double?, _ figure: FixtureTable.Figure) -> Bool {
    ours.map { abs($0 / 1e3 - figure.value) <= max(1, 2e-5 * abs(figure.value)) } ?? false
  }
}

extension Totals {
  /// Tonnes of CO₂e of fluorinated gases in the categories at or below a code.
  fileprivate func fluorinated(in tree: CategoryTree, below code: String) -> Double {
    gases.filter { $0.contains("F") }.reduce(0) { sum, gas in
      sum + (mass(of: gas, in: tree, below: code) ?? 0) * potential(of: gas)
    }
  }
}
