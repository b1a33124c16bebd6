import Accounting
import Findings
import Foundation
import InventorySupport
import Quantities
import Regulations
import TestSupport
import Testing

/// The fuels consumed are not published: they are worked out from published carbon and factors, and
/// show what a mistake does to a result.
@Suite("Xi'an 2000–2015: factors of eight fuels")
struct XianCaseTests {
  @Test(
    "Five fuels are printed with the carbon of the next row of the guidelines",
    arguments: [
      ("原油", "crude-oil", "gasoline"), ("汽油", "gasoline", "kerosene"),
      ("煤油", "kerosene", "diesel"), ("柴油", "diesel", "fuel-oil"), ("燃料油", "fuel-oil", "lpg"),
    ])
  func shifted(name: String, own: String, next: String) throws {
    let printed = try #require(Self.printed().first { $0.name == name }).carbon
    #expect(try Self.value("provincial-2011-carbon-per-energy", next) == printed)
    #expect(try Self.value("provincial-2011-carbon-per-energy", own) != printed)
  }

  @Test("A table with those values is found to have slipped, at the five and nowhere else")
  func found() throws {
    let copy = try Self.copy(Self.ownValues(\.carbon))
    let findings = copy.outcome().findings.of("factor-of-another-fuel")
    let cells = copy.text("factors.csv").split(separator: "\n")
    let fuels = try findings.map { finding in
      cells[try #require(finding.place?.line) - 1].split(separator: ",")[1]
    }

    #expect(fuels == ["原油", "汽油", "煤油", "柴油", "燃料油"])
    let others = try #require(findings.last?.arguments["others"]).wording(in: .zh)
    #expect(others.split(separator: "、").contains("液化石油气"))
  }

  @Test("With its own carbon each fuel differs from what is published by the ratio of the two")
  func ownCarbon() throws {
    let ours = try Self.results(Self.ownValues { $0.isShifted ? nil : $0.carbon })
    for fuel in try Self.printed() {
      let result = try #require(ours[fuel.id])
      let own =
        fuel.isShifted
        ? try Self.value("provincial-2011-carbon-per-energy", fuel.id) : fuel.carbon
      #expect(agree(result / (fuel.published * Self.toCO2), own / fuel.carbon, to: 1e-9))
    }
  }

  @Test(
    "Printed calorific values are those of the yearbook in 10⁸ J, gas by a thousand cubic metres")
  func heat() throws {
    for fuel in try Self.printed() {
      let unit = try Unit("10^8 J/\(fuel.unit)")
      let value = try #require(
        Self.library.factorSets["ncv-energy-yearbook"]?.values.first {
          $0.keys.fuels.contains(fuel.id)
        })
      let factor = try #require(unit.factor(to: value.unit))
      #expect(agree(fuel.heat * factor, try #require(value.value), to: 1e-9), "\(fuel.name)")
    }
  }

  @Test("Read in GJ they are ten times too much, which is asked of every fuel; gas has no tonnes")
  func otherExponent() throws {
    let inGJ = try Self.copy(Self.ownValues(\.carbon)) { "GJ/\($0.unit)" }.outcome().findings
    #expect(inGJ.of("value-out-of-range").count == 8)

    // The ninth line of factors.csv is gas, whose printed unit is that of the others.
    let byMass = try Self.copy(Self.ownValues(\.carbon)) { _ in "10^8 J/t" }
    #expect(byMass.text("factors.csv").split(separator: "\n")[8].contains("天然气"))
    #expect(byMass.outcome().problems == ["9 other-dimension"])
  }

  @Test("The equation gives CO2: counted so, every fuel is 44/12 of the carbon published")
  func molarRatio() throws {
    let account = try Self.equation().made()
    let method = try account.method("xian-energy-co2")
    let published = Dictionary(
      uniqueKeysWithValues: try Self.printed().map { ($0.id, $0.published) })

    #expect(account.reportedComparisons.count == 8)
    for line in 0..<method.count {
      let result = try #require(method.result(line))
      let carbon = try #require(published[method.lines.fuels[line]])
      #expect(agree(result, carbon * Self.toCO2, to: 1e-9))
    }
    #expect(try Self.equation().findings.of("reported-differs").count == 8)
  }

  @Test("A result that is called carbon stands beside no CO2, and the equation gives no carbon")
  func carbonRefused() throws {
    let refused = try Self.equation(unit: "10^4 tC").findings
    #expect(
      refused.filter { $0.severity == .error }.map(\.code)
        == Array(repeating: "other-dimension", count: 8))

    let folder = try TemporaryFolder()
    let regulations = "\(folder.path)/regulations"
    try FileManager.default.copyItem(
      atPath: Repository.path("\(Self.folder)/regulations"), toPath: regulations)
    let path = "\(regulations)/Guidelines/xian-energy/methods/xian-energy-co2.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("unit: tCO2 }\n  is:", with: "unit: tC }\n  is:")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let called = PublishedCase("cn10", guideline: "xian-energy", regulations: regulations)
    #expect(PublishedCase("cn10", guideline: "xian-energy").problems == [])
    #expect(called.problems.contains { $0.hasPrefix("result-unit") })
  }

  private static let folder = "Tests/AccountingTests/Fixtures/cn10"
  private static let toCO2 = 44.0 / 12
  private static let library = LibraryRegulation.provincial.regulation

  /// A row of table 1, with the carbon of 2015 in tonnes.
  private struct Printed {
    let name: String
    let heat: Double
    let carbon: Double
    let published: Double

    var id: String { XianCaseTests.library.fuel(named: name)?.id ?? name }
    var unit: String { id == "natural-gas" ? "(10^3 m3)" : "t" }
    var isShifted: Bool { ["原油", "汽油", "煤油", "柴油", "燃料油"].contains(name) }

    /// What would yield the published carbon, in the unit.
    var quantity: Double { published / (heat * 0.1 * carbon * 1e-3) }
  }

  private static func printed() throws -> [Printed] {
    let series = try FixtureTable("Tests/SeriesTests/Fixtures/xian-energy-carbon.csv")
    let last = try #require(series.rows.first { $0[0] == "2015" })
    let carbon = Dictionary(uniqueKeysWithValues: zip(series.head, last))
    return try FixtureTable("\(folder)/factors.csv").rows.map { row in
      let published = try #require(carbon[row[1]].flatMap(Double.init))
      return Printed(
        name: row[0], heat: try #require(Double(row[2])), carbon: try #require(Double(row[3])),
        published: published * 1e4)
    }
  }

  /// Carbon as the entity's own value, of the fuels that are given one.
  private static func ownValues(_ carbon: (Printed) -> Double?) throws -> [String] {
    try printed().compactMap { fuel in
      carbon(fuel).map { "carbon-per-energy,\(fuel.name),measured,\($0),tC/TJ,t1,as printed" }
    }
  }

  private static func heats(_ unit: (Printed) -> String) throws -> [String] {
    try printed().map {
      "net-calorific-value,\($0.name),measured,\($0.heat),\(unit($0)),t1,as printed"
    }
  }

  private static let factorHead = "parameter,fuel,kind,value,unit,evidence,reason"

  /// An inventory of those fuels under the provincial guidelines.
  private static func copy(
    _ values: [String], heat unit: (Printed) -> String = { "10^8 J/\($0.unit)" }
  ) throws -> InventoryCopy {
    let rows = try printed().map { "工业,\($0.name),\($0.quantity),\($0.unit)" }
    let burnt = "oxidation-factor,,measured,1,1,t1,complete oxidation"
    return try InventoryCopy([
      "inventory.yaml": head("provincial-2011"),
      "balance.csv": (["row,fuel,quantity,unit"] + rows).joined(separator: "\n") + "\n",
      "factors.csv": ([factorHead] + (try heats(unit)) + values + [burnt])
        .joined(separator: "\n") + "\n",
    ])
  }

  /// Results by fuel.
  private static func results(_ values: [String]) throws -> [String: Double] {
    let method = try copy(values).outcome().made().method("fossil-combustion-co2")
    return Dictionary(
      uniqueKeysWithValues: (0..<method.count).compactMap { line in
        method.result(line).map { (method.lines.fuels[line], $0) }
      })
  }

  /// The same fuels by the equation of the paper, beside the results published, called as given.
  private static func equation(unit: String = "10^4 tCO2") throws -> Outcome {
    let fuels = try printed()
    let lines = fuels.map { "\($0.name),\($0.quantity),\($0.unit)" }
    let reported = fuels.map {
      "xian-energy-co2,\($0.name),\($0.published / 1e4),\(unit),0.005,table 2"
    }
    let values = try heats { "10^8 J/\($0.unit)" } + ownValues(\.carbon)
    let copy = try InventoryCopy([
      "inventory.yaml": head("xian-energy"),
      "factors.csv": ([factorHead] + values).joined(separator: "\n") + "\n",
      "activity/xian-energy-co2.csv": (["fuel,quantity,unit"] + lines).joined(separator: "\n")
        + "\n",
      "reported.csv": (["method,fuel,value,unit,tolerance,source"] + reported)
        .joined(separator: "\n") + "\n",
    ])
    return copy.outcome(
      under: LibraryRegulation(
        guideline: "xian-energy", overlays: [Repository.path("\(folder)/regulations")]))
  }

  private static func head(_ guideline: String) -> String {
    """
    name: { zh: 测试用清单, en: An inventory for tests }
    entity: { kind: district, code: "610100", name: { zh: 西安市, en: Xi'an }, regions: ["610000", CN] }
    year: 2015
    guideline: \(guideline)

    """
  }

  /// A library value of a fuel, whatever the sector.
  private static func value(_ set: String, _ fuel: String) throws -> Double {
    let values = try #require(library.factorSets[set]).values
    return try #require(values.first { $0.keys.fuels.contains(fuel) }?.value)
  }
}
