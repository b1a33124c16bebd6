import Accounting
import Findings
import Inventories
import InventorySupport
import Regulations
import TestSupport
import Testing

@Suite("What reporting levels of the GPC add up")
struct ReportingLevelTests {
  private static let room = "Tests/AccountingTests/Fixtures/i03"
  /// The level and the part of it that a published total is.
  private static let totals: [String: (level: String, below: String?)] = [
    "BASIC": ("basic", nil), "BASIC+": ("basic-plus", nil), "BASIC+S3": ("basic-plus-s3", nil),
    "Territorial": ("territorial", nil), "BASIC Stationary": ("basic", "I"),
    "BASIC Transport": ("basic", "II"), "BASICWaste": ("basic", "III"),
    "BASIC+ Stationary": ("basic-plus", "I"), "BASIC+ Transport": ("basic-plus", "II"),
    "BASIC+ Waste": ("basic-plus", "III"), "BASIC+ IPPU": ("basic-plus", "IV"),
    "BASIC+ AFOLU": ("basic-plus", "V"), "Territorial Stationary": ("territorial", "I"),
    "Territorial Generation": ("territorial", "I.4.4"),
    "Territorial Transport": ("territorial", "II"), "Territorial IPPU": ("territorial", "IV"),
    "Territorial AFOLU": ("territorial", "V"),
  ]
  /// What the source calls waste treated in the city: its own, and that of others.
  private static let waste = ["Territorial Waste In": ".1", "Territorial Waste Out": ".3"]

  @Test(
    "A hundred cities come to the totals published, level by level, but for one that is another’s")
  func cities() throws {
    let cities = try FixtureTable("\(Self.room)/cities.csv")
    let published = try FixtureTable("\(Self.room)/published.csv")
    let regulation = Self.regulation
    try #require(regulation.findings.isEmpty, "\(regulation.findings)")
    var compared = 0
    var different: [String: Double] = [:]

    for (city, figures) in zip(cities.rows, published.rows) {
      try #require(city[0] == figures[0])
      let copy = try Self.copy(city, heads: cities.head)
      let account = try copy.outcome(under: regulation).made()
      let levels = try #require(account.levels.first { $0.tree.id == "gpc" })
      for (head, text) in zip(published.head, figures) {
        guard let figure = Double(text) else { continue }
        let ours = try Self.total(head, in: levels)
        if abs((ours ?? 0) - figure) > 1 { different["\(city[0]) \(head)"] = figure - (ours ?? 0) }
        compared += 1
      }
    }
    // What Accra reports in no reference number is what Amman 2016 reports as other scope 3.
    #expect(Array(different.keys) == ["Accra_2015 BASIC+S3"])
    let misplaced = try #require(different.values.first)
    let amman = try #require(cities.rows.first { $0[0] == "Amman_2016" }?.last.flatMap(Double.init))
    #expect(abs(misplaced - amman) < 1e-6)
    #expect(compared == 100 * 4 + 100 * 8 + 36 * 2 + 18 * 2 + 74 + 93 + 28)
  }

  @Test("A key is kept with its category, and is no zero")
  func keys() throws {
    let cities = try FixtureTable("\(Self.room)/cities.csv")
    let city = try #require(cities.rows.first { $0[0] == "Abidjan_2016" })
    let account = try Self.copy(city, heads: cities.head).outcome(under: Self.regulation).made()
    let keys = account.inventory.notation
    #expect(keys.first { $0.category.value == "I.1.3" }?.key == .notEstimated)
    #expect(keys.first { $0.category.value == "II.1.2" }?.key == .notOccurring)
    #expect(account.levels[0].equivalents["I.1.3"] == nil)
    #expect(account.levels[0].equivalents["I.1.1"] == 3_241_273.14364046)
  }

  @Test("Purchased electricity and journeys across the border are in the levels that hold them")
  func scopes() throws {
    let account = try #require(Outcome.shanghai).made()
    let levels = try #require(account.levels.first { $0.tree.id == "gpc" })
    let total = { (id: String) -> Double in
      levels.tree.levels.first { $0.id == id }.flatMap { levels.equivalent(of: $0) } ?? 0
    }
    let grid = levels.equivalents["I.4.4"] ?? 0
    let electricity = try #require(account.totals.indirect["CO2"]?["M.4"])
    let across = try #require(account.totals.memo["CO2"])
    #expect(agree(total("territorial"), account.totals.directEquivalent))
    #expect(electricity > 0 && grid > 0)
    #expect(agree(total("basic"), account.totals.directEquivalent - grid + electricity, to: 1e-9))
    let journeys = (across["M.1"] ?? 0) + (across["M.2"] ?? 0)
    #expect(agree(total("basic-plus"), total("basic") + journeys, to: 1e-9) && journeys > 0)
  }

  /// What a published total is called, as the account has it.
  private static func total(_ name: String, in levels: LevelTotals) throws -> Double? {
    let total = waste[name].map { _ in ("territorial", "III") } ?? totals[name]
    let (id, below) = try #require(total, "\(name)")
    let level = try #require(levels.tree.levels.first { $0.id == id })
    guard let ending = waste[name] else { return levels.equivalent(of: level, below: below) }
    return levels.equivalents.filter {
      level.codes.contains($0.key) && $0.key.hasPrefix("III.") && $0.key.hasSuffix(ending)
    }.values.reduce(0, +)
  }

  private static let regulation = LibraryRegulation(
    guideline: "gpc-cities", methods: [], constants: [],
    overlays: [Repository.path("\(room)/regulations")])

  /// The inventory of a city: numbers as lines, keys as keys.
  ///
  /// “Included elsewhere” names no place in this source, which an inventory may not leave open.
  private static func copy(_ city: [String], heads: [String]) throws -> InventoryCopy {
    let cells = Array(zip(heads, city).dropFirst())
    let lines = cells.filter { Double($0.1) != nil }.map { "\($0.0),\($0.1),tCO2\n" }
    let keys = cells.filter { Double($0.1) == nil && $0.1 != "IE" }
      .map { "\($0.0),\($0.1),published\n" }
    return try InventoryCopy([
      "inventory.yaml": """
      name: { zh: 城市, en: City }
      entity: { kind: district, code: "1", name: { zh: 城市, en: City }, regions: [CN] }
      year: 2016
      guideline: gpc-cities

      """,
      "activity/published-equivalent.csv": "category,quantity,unit\n" + lines.joined(),
      "notation.csv": "category,key,reason\n" + keys.joined(),
    ])
  }
}
