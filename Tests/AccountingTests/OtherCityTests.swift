import Accounting
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("City inventories that are published with a mistake, or with a key of their own")
struct OtherCityTests {
  @Test(
    "Totals of Houston 2020 for BASIC and BASIC+ are found to be another inventory's, no others")
  func houston() throws {
    let cities = try CityCase.others.get()
    let account = try cities.outcome(of: "Houston_2020").made()
    let differences = try cities.differences(of: "Houston_2020", from: account)

    #expect(
      Set(differences.keys) == [
        "BASIC", "BASIC+", "BASIC+S3", "BASIC Stationary", "BASIC Transport", "BASICWaste",
        "BASIC+ Stationary", "BASIC+ Transport", "BASIC+ Waste", "BASIC+ IPPU", "BASIC+ AFOLU",
      ])
    // They are one row: its parts add up, and it has processes and land, of which Houston has none.
    let figures = Dictionary(
      uniqueKeysWithValues: try cities.totals(of: "Houston_2020").map {
        ($0.name, Double($0.text) ?? 0)
      })
    let basic = ["BASIC Stationary", "BASIC Transport", "BASICWaste"].compactMap { figures[$0] }
    let beyond = ["BASIC+ IPPU", "BASIC+ AFOLU"].compactMap { figures[$0] }
    #expect(abs(basic.reduce(0, +) - (figures["BASIC"] ?? 0)) <= 1)
    #expect(abs((basic + beyond).reduce(0, +) - (figures["BASIC+"] ?? 0)) <= 1)
    let keys = account.inventory.notation.filter {
      ["IV", "V"].contains($0.category.value.prefix { $0 != "." })
    }
    #expect(keys.map(\.key) == Array(repeating: .notEstimated, count: 5))
  }

  @Test(
    "An IE that names its place is counted there: totals are as published",
    arguments: [
      ("Heidelberg_2015", ["I.4.1": "I.1.1"]),
      ("Rome_2015", ["II.2.1": "II.1.1", "II.3.1": "II.1.1", "II.5.1": "II.1.1"]),
    ])
  func named(_ city: String, places: [String: String]) throws {
    let cities = try CityCase.others.get()
    let outcome = try cities.outcome(of: city)
    let account = try outcome.made()
    let keys = account.inventory.notation.filter { places[$0.category.value] != nil }

    #expect(
      Dictionary(uniqueKeysWithValues: keys.map { ($0.category.value, $0.countedIn) }) == places)
    #expect(keys.allSatisfy { $0.key == .includedElsewhere })
    #expect(outcome.findings.of("target-without-number").isEmpty)
    #expect(try cities.differences(of: city, from: account).isEmpty)
  }

  @Test("An IE that names a place without a number is found")
  func emptyPlace() throws {
    let cities = try CityCase.others.get()
    let outcome = try cities.outcome(of: "Heidelberg_2015", replacing: ["IE (I.1.1)": "IE (I.7.1)"])
    #expect(outcome.findings.of("target-without-number").count == 1)
  }

  @Test(
    "Two keys in one cell are refused at the cell; with the first of them totals are as published")
  func twoKeys() throws {
    let cities = try CityCase.others.get()
    let refused = try cities.outcome(of: "Portland_2016")
    let cells = try cities.words(of: "Portland_2016").enumerated()
      .filter { $0.element.text.contains(";") }.map { $0.offset + 2 }

    #expect(refused.account == nil && cells.count == 3)
    #expect(refused.findings.of("unknown-word").compactMap(\.place?.line) == cells)
    let account = try cities.outcome(
      of: "Portland_2016", replacing: ["NO; IE": "NO", "NE; NE": "NE"]
    ).made()
    #expect(try cities.differences(of: "Portland_2016", from: account).isEmpty)
  }

  @Test("A blank after a key is none of it")
  func blank() throws {
    let cities = try CityCase.others.get()
    let account = try cities.outcome(of: "Ciudad de México_2016").made()
    let blanks = try cities.words(of: "Ciudad de México_2016").filter { $0.text == "NO " }
      .map(\.category)

    #expect(blanks == ["II.3.1", "II.3.2"])
    for category in blanks {
      #expect(
        account.inventory.notation.first { $0.category.value == category }?.key == .notOccurring)
    }
    #expect(try cities.differences(of: "Ciudad de México_2016", from: account).isEmpty)
  }
}
