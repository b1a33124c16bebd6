import Accounting
import Findings
import Inventories
import InventorySupport
import Regulations
import TestSupport
import Testing

/// City inventories by the reference numbers of the GPC, with the totals published beside them.
struct CityCase {
  /// The reference numbers, and what a city has under each.
  let cities: FixtureTable
  /// The totals published.
  let published: FixtureTable

  /// The first hundred that have published totals.
  static let hundred = Result { try CityCase("cities", "published") }
  /// Five more, of what none of those has.
  static let others = Result { try CityCase("others", "others-published") }

  private init(_ cities: String, _ published: String) throws {
    self.cities = try FixtureTable("\(Self.room)/\(cities).csv")
    self.published = try FixtureTable("\(Self.room)/\(published).csv")
  }

  /// What a city has in a cell that is no number, by its reference number.
  func words(of city: String) throws -> [(category: String, text: String)] {
    try cells(of: city).filter { Double($0.text) == nil && !$0.text.isEmpty }
  }

  /// What the program makes of a city, once some of its words are written otherwise.
  ///
  /// A word may name a place, as `IE (I.1.1)` does; what names none is taken to be in `elsewhere`.
  func outcome(
    of city: String, elsewhere: (String) -> String = { $0.prefix { $0 != "." }.description },
    replacing words: [String: String] = [:]
  ) throws -> Outcome {
    let figures = try cells(of: city).filter { Double($0.text) != nil }
    // What is published below zero is removed, and entered without its sign.
    let removed = figures.filter { $0.text.hasPrefix("-") }.map {
      "\($0.category),\($0.text.dropFirst()),tCO2\n"
    }
    let lines = figures.filter { !$0.text.hasPrefix("-") }.map {
      "\($0.category),\($0.text),tCO2\n"
    }
    let keys = try self.words(of: city).map { category, text in
      let parts = (words[text] ?? text).split(separator: " (", maxSplits: 1)
      let place =
        parts.count > 1 ? "\(parts[1].dropLast())" : parts[0] == "IE" ? elsewhere(category) : ""
      return "\(category),\(parts[0]),\(place),published\n"
    }
    let head = "category,quantity,unit\n"
    var files = [
      "inventory.yaml": """
      name: { zh: 城市, en: City }
      entity: { kind: district, code: "1", name: { zh: 城市, en: City }, regions: [CN] }
      year: 2016
      guideline: gpc-cities

      """,
      "activity/published-equivalent.csv": head + lines.joined(),
      "notation.csv": "category,key,counted-in,reason\n" + keys.joined(),
    ]
    if !removed.isEmpty { files["activity/published-removal.csv"] = head + removed.joined() }
    return try InventoryCopy(files).outcome(under: Self.regulation)
  }

  /// Published totals of a city, as numbers or words, by what they are called.
  func totals(of city: String) throws -> [(name: String, text: String)] {
    let row = try #require(published.rows.first { $0[0] == city }, "no totals of \(city)")
    return Array(zip(published.head, row)).dropFirst().map { ($0.0, $0.1) }.filter {
      !$0.text.isEmpty
    }
  }

  /// How much published totals of a city are above ours, where it is more than a tonne.
  func differences(of city: String, from account: EmissionAccount) throws -> [String: Double] {
    let levels = try #require(account.levels.first { $0.tree.id == "gpc" })
    return Dictionary(
      uniqueKeysWithValues: try totals(of: city).compactMap { name, text in
        guard let figure = Double(text) else { return nil }
        let difference = figure - (try Self.total(name, in: levels) ?? 0)
        return abs(difference) > 1 ? (name, difference) : nil
      })
  }

  /// What a published total is called, as the account has it.
  static func total(_ name: String, in levels: LevelTotals) throws -> Double? {
    let total = waste[name].map { _ in ("territorial", "III") } ?? totals[name]
    let (id, below) = try #require(total, "\(name)")
    let level = try #require(levels.tree.levels.first { $0.id == id })
    guard let ending = waste[name] else { return levels.equivalent(of: level, below: below) }
    return levels.equivalents.filter {
      level.codes.contains($0.key) && $0.key.hasPrefix("III.") && $0.key.hasSuffix(ending)
    }.values.reduce(0, +)
  }

  /// The guideline that takes emissions as published.
  static let regulation = LibraryRegulation(
    guideline: "gpc-cities", methods: [], constants: [],
    overlays: [Repository.path("\(room)/regulations")])

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

  private func cells(of city: String) throws -> [(category: String, text: String)] {
    let row = try #require(cities.rows.first { $0[0] == city }, "no \(city)")
    return zip(cities.head, row).dropFirst().map { ($0.0, $0.1) }
  }
}
