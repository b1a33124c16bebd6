import Accounting
import Findings
import Inventories
import InventorySupport
import Regulations
import TestSupport
import Testing

@Suite("What reporting levels of the GPC add up")
struct ReportingLevelTests {
  @Test(
    "A hundred cities come to the totals published, level by level, but for one that is another’s")
  func cities() throws {
    let cities = try CityCase.hundred.get()
    try #require(CityCase.regulation.findings.isEmpty, "\(CityCase.regulation.findings)")
    var different: [String: Double] = [:]
    for (city, account) in try Self.accounts.get() {
      for (name, difference) in try cities.differences(of: city, from: account) {
        different["\(city) \(name)"] = difference
      }
    }
    // What Accra reports in no reference number is what Amman 2016 reports as other scope 3.
    #expect(Array(different.keys) == ["Accra_2015 BASIC+S3"])
    let misplaced = try #require(different.values.first)
    let amman = try #require(
      cities.cities.rows.first { $0[0] == "Amman_2016" }?.last.flatMap(Double.init))
    #expect(abs(misplaced - amman) < 1e-6)
    let compared = cities.published.rows.joined().count { Double($0) != nil }
    #expect(compared == 100 * 4 + 100 * 8 + 36 * 2 + 18 * 2 + 74 + 93 + 28)
  }

  @Test("Every key of the hundred is kept with its category, and is no zero")
  func keys() throws {
    let cities = try CityCase.hundred.get()
    var counts: [NotationKey: Int] = [:]
    for (city, account) in try Self.accounts.get() {
      let keys = account.inventory.notation
      #expect(
        keys.map { "\($0.category.value) \($0.key.rawValue)" }
          == (try cities.words(of: city)).map { "\($0.category) \($0.text)" })
      #expect(keys.allSatisfy { account.levels[0].equivalents[$0.category.value] == nil })
      for key in keys { counts[key.key, default: 0] += 1 }
    }
    #expect(
      counts == [
        .notOccurring: 1960, .notEstimated: 1069, .includedElsewhere: 383, .confidential: 13,
      ]
    )
  }

  @Test("An IE that names no place is refused at its cell, and makes no account")
  func placeless() throws {
    let cities = try CityCase.hundred.get()
    let outcome = try cities.outcome(of: "Accra_2015", elsewhere: { _ in "" })
    let keys = try cities.words(of: "Accra_2015")
    let expected = keys.enumerated().filter { $0.element.text == "IE" }.map { $0.offset + 2 }

    #expect(outcome.account == nil)
    #expect(expected.count == 3)
    #expect(outcome.findings.of("missing-cell").compactMap(\.place?.line) == expected)
  }

  @Test("A cell that is confidential leaves the totals those of the others, as they are published")
  func confidential() throws {
    let cities = try CityCase.hundred.get()
    let keeping = try cities.cities.rows.map { $0[0] }.filter { city in
      try cities.words(of: city).contains { $0.text == "C" }
    }
    #expect(
      keeping == ["Bangkok_2013", "Bangkok_2016", "Bangkok_2018", "Bangkok_2020", "Cape Town_2018"])
    for city in keeping {
      let account = try #require(try Self.accounts.get().first { $0.city == city }).account
      #expect(try cities.differences(of: city, from: account).isEmpty)
    }
    // The one published total that is such a cell alone is confidential itself.
    let bangkok = try #require(try Self.accounts.get().first { $0.city == "Bangkok_2016" }).account
    let words = try cities.totals(of: "Bangkok_2016").filter { Double($0.text) == nil }
    #expect(words.map { "\($0.name) \($0.text)" } == ["Territorial Generation C"])
    #expect(try CityCase.total("Territorial Generation", in: bangkok.levels[0]) == nil)
    #expect(bangkok.inventory.notation.first { $0.category.value == "I.4.4" }?.key == .confidential)
  }

  @Test(
    "The database's own table of levels misses just processes and land in the territorial total")
  func taxonomy() throws {
    let cities = try CityCase.hundred.get()
    var missing = 0
    for (city, account) in try Self.accounts.get() {
      let levels = account.levels[0]
      let figures = Dictionary(
        uniqueKeysWithValues: try cities.totals(of: city).map { ($0.name, Double($0.text) ?? 0) })
      // What the table marks as territorial: scope 1 of I, II and III.
      let marked = try ["Stationary", "Transport", "Waste In", "Waste Out"].reduce(0) {
        try $0 + (CityCase.total("Territorial \($1)", in: levels) ?? 0)
      }
      let rest = (figures["Territorial IPPU"] ?? 0) + (figures["Territorial AFOLU"] ?? 0)
      let total = try #require(figures["Territorial"])
      #expect(abs(total - marked - rest) <= 1, "\(city)")
      if abs(rest) > 1 { missing += 1 }
    }
    #expect(missing == 40)
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

  /// The accounts of the hundred, in the order of the table.
  private static let accounts = Result {
    let cities = try CityCase.hundred.get()
    return try cities.cities.rows.map { row in
      (city: row[0], account: try cities.outcome(of: row[0]).made())
    }
  }
}
