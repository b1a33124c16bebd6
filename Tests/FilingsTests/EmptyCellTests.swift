import Filings
import Findings
import Foundation
import StatutoryForms
import TestSupport
import Testing

@Suite("Empty cells of a filing")
struct EmptyCellTests {
  private static let folder = "filings/energy-utilisation"

  private func steel(
    _ change: (InventoryCopy) throws -> Void
  ) throws -> (PreparedFiling, told: [String]) {
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    try change(copy)
    let example = try #require(ExampleFiling(in: copy.folder))
    return (example.filing, example.told)
  }

  @Test("Without the year's primary equivalent every total of primary equivalents stays empty")
  func noPrimaryEquivalent() throws {
    let (filing, told) = try steel { copy in
      try copy.replace(
        "electricity-primary-equivalent,electricity,0.300,kgce/kWh,示例假定值（虚构）\n", with: "",
        in: "\(Self.folder)/settings.csv")
    }
    let result = filing.result
    #expect(result.value("energy-conversion", "total-primary") == nil)
    #expect(result.value("basic", "energy-primary", "current") == nil)
    #expect(result.value("basic", "energy-calorific", "current") != nil)
    #expect(told.contains("C-14 "))
  }

  @Test("A row of an energy with nothing but a note leaves its parts in the totals")
  func blankWhole() throws {
    let folder = "Inventories/example-chemical-plant-2023"
    let file = "\(Self.folder)/energy-structure.csv"
    let (part, both) = (try InventoryCopy(of: folder), try InventoryCopy(of: folder))
    for copy in [part, both] {
      try copy.append("coal-gangue,0,5000,1000,5000,,,,0,0.2,\n", to: file)
    }
    try both.append("other-fuels,,,,,,,,,,外购\n", to: file)
    let totals = try [part, both].map { copy in
      try #require(ExampleFiling(in: copy.folder)).filing.result
        .value("energy-structure", "total-calorific", "industrial-production")
    }
    #expect(totals[0] != nil && totals[0] == totals[1])
  }

  @Test("A sum that leaves out a product of which a part is missing says so")
  func partialSum() throws {
    let (filing, told) = try steel { copy in
      let file = "\(Self.folder)/product-energy.csv"
      let lines = copy.text(file).split(separator: "\n").map(String.init)
      let heads = lines[0].split(separator: ",", omittingEmptySubsequences: false)
      let column = try #require(heads.firstIndex(of: "numerator"))
      var cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[column] = ""
      try copy.replace(lines[1], with: cells.joined(separator: ","), in: file)
    }
    let whole = try #require(ExampleFiling("example-steel-works-2023")).filing.result
    let sum = { (result: FilingResult) in
      result.value("saving-target", nil, "product-saving-calorific")
    }
    #expect(sum(whole) != nil && sum(filing.result) != sum(whole))
    #expect(told.contains { $0.hasPrefix("form-total-partial product-energy.csv:2") }, "\(told)")
  }

  @Test("A rule that divides by nothing is not judged")
  func dividedByNothing() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    try copy.replace(
      "anthracite,12000,229500,286875", with: "anthracite,12000,0,286875",
      in: "\(Self.folder)/energy-structure.csv")
    let whole = try #require(ExampleFiling("example-chemical-plant-2023"))
    let changed = try #require(ExampleFiling(in: copy.folder))
    let (before, after) = (heldPlaces("T-07", whole), heldPlaces("T-07", changed))
    #expect(before != nil && after == before.map { $0 - 1 })
  }

  /// In how many places a rule holds; `nil` where it does not.
  private func heldPlaces(_ rule: String, _ example: ExampleFiling) -> Int? {
    let verdict = example.filing.verdicts.first { $0.rule.id == rule }
    guard case .holds(let places) = verdict?.outcome else { return nil }
    return places
  }

  /// From 55 to 50: 5/55 = 9.0909… % less.
  @Test("A rate of change is in per cents where the form does not say the unit of what changes")
  func rateWithoutUnit() throws {
    let (filing, _) = try steel { copy in
      try copy.replace(
        "water-withdrawn,,,", with: "water-withdrawn,50,55,",
        in: "\(Self.folder)/monthly-basic.csv")
    }
    let rate = filing.result.value("monthly-basic", "water-withdrawn", "change-rate")
    #expect(abs((rate ?? 0) + 100.0 / 11) < 1e-9)
  }

  @Test("A coefficient left out empties the totals that need it, and is told once")
  func noCoefficient() throws {
    let (filing, told) = try steel { copy in
      try copy.replace(
        "natural-gas,0,2021,71746,1956,,65,,0,13.300,",
        with: "natural-gas,0,2021,71746,1956,,65,,0,,",
        in: "\(Self.folder)/energy-structure.csv")
    }
    #expect(filing.result.value("energy-conversion", "total-calorific") == nil)
    #expect(filing.result.value("energy-structure", "total-calorific", "purchased") == nil)
    #expect(told.filter { $0 == "form-cell-empty energy-structure.csv:10" }.count == 1)
  }

  @Test("A carrier left out of table 2-1 is told, though no sum misses it")
  func carrierLeftOut() throws {
    let (_, told) = try steel { copy in
      try copy.replace(
        "natural-gas,1956,,,,,,,,,,,\n", with: "", in: "\(Self.folder)/energy-conversion.csv")
    }
    #expect(told.contains("T-01 energy-structure.csv:10"))
  }

  @Test("Where empty means none, nothing is asked for")
  func none() throws {
    let (filing, _) = try steel { _ in }
    #expect(filing.result.value("energy-structure", "anthracite", "consumed") == 338_320)
    #expect(filing.result.gaps.isEmpty)
  }

  @Test(
    "What cannot be read is told with its place, and nothing is computed from it",
    arguments: [
      ("anthracite,20500,339620", "anthracite,20500,三十三万", "energy-structure.csv:2"),
      ("anthracite,20500", "antracite,20500", "energy-structure.csv:2"),
      ("coke,38000", "coking-coal,38000", "energy-structure.csv:5"),
    ])
  func unreadable(old: String, new: String, place: String) throws {
    let (filing, told) = try steel { copy in
      try copy.replace(old, with: new, in: "\(Self.folder)/energy-structure.csv")
    }
    #expect(!filing.isReadable)
    #expect(told.contains { $0.hasSuffix(place) })
  }
}

extension FilingResult {
  /// The number of a field that is there once.
  fileprivate func value(_ table: String, _ column: String) -> Double? {
    value(table, nil, column)
  }
}
