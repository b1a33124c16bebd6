import Accounting
import Documents
import Findings
import Inventories
import Quantities
import Regulations
import Series
import Templates
import TestSupport
import Testing

@Suite("Emissions a person in eleven counties and at an airport, 2005–2023")
struct CountySeriesTests {
  @Test("The guideline of the case is sound")
  func guideline() {
    #expect(Self.loaded.findings + Self.loaded.regulation.checked == [])
  }

  @Test(
    "Single rows, a sink among them, are as published",
    arguments: [
      "anoka/Building Fuel / Residential natural gas", "anoka/Sequestration / Tree",
      "ramsey/Electricity / Commercial electricity",
    ])
  func row(_ name: String) throws {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    let isRow = { (words: [String]) in words[0] == parts[0] && words[2] == parts[1] }
    let cells = try Self.perPerson(Self.series(parts[0], where: isRow))
    let published = try Self.table("published").figures().filter { isRow($0.words) }

    #expect(published.count == 18)
    for figure in published {
      let ours = try #require(cells[figure.year] ?? nil)
      #expect(abs(ours - figure.value) <= 0.005 + 1e-9, "\(figure)")
    }
  }

  @Test(
    "Every row a person is the published one, by both rules of rounding",
    arguments: [
      DecimalRounding.halfEven, .halfUp,
    ])
  func everyRow(_ rule: DecimalRounding) throws {
    let people = Dictionary(
      uniqueKeysWithValues: try Self.table("population").figures().map {
        (Cell(row: $0.words, year: $0.year), $0.value)
      })
    let published = Dictionary(
      uniqueKeysWithValues: try Self.table("published").figures().map {
        (Cell(row: $0.words, year: $0.year), $0.value)
      })
    var compared = 0
    var sinks = 0
    for row in try Self.table("rows").figures() {
      let number = published[Cell(row: row.words, year: row.year)]
      let population = people[Cell(row: [row.words[0]], year: row.year)]
      #expect((number == nil) == (population == nil), "\(row)")
      if row.value < 0 { sinks += 1 }
      guard let number, let population else { continue }
      // A sink of less than half a hundredth is −0 in the source.
      let text = rule.text(row.value / population, places: 2)
      if Double(text) != number { Issue.record("\(row): \(text), published \(number)") }
      compared += 1
    }
    #expect(compared == 17_194 && compared == published.count)
    #expect(sinks == 1001)
  }

  @Test("A row without a figure has none a person: the gas that Dakota County did not count apart")
  func blankRow() throws {
    let isRow = { (words: [String]) in
      words[0] == "dakota" && words[2] == "Commercial natural gas / Natural gas"
    }
    let cells = try Self.perPerson(Self.series("dakota", where: isRow))
    let published = try Self.table("published").figures().filter { isRow($0.words) }
    #expect(published.map(\.year) == [2021, 2022])
    #expect(cells.filter { $0.value != nil }.keys.sorted() == published.map(\.year))
  }

  @Test(
    "A county is the sum of its rows, to what their rounding leaves",
    arguments: [
      "anoka", "carver", "chisago", "dakota", "hennepin", "pierce", "ramsey", "scott", "sherburne",
      "st-croix", "washington",
    ])
  func county(_ area: String) throws {
    let cells = try Self.perPerson(Self.series(area) { $0[0] == area })
    let published = try Self.table("published").figures().filter { $0.words[0] == area }
    let years = Dictionary(grouping: published, by: \.year)

    #expect(years.count == 18)
    for (year, figures) in years {
      let ours = try #require(cells[year] ?? nil)
      let sum = figures.map(\.value).reduce(0, +)
      #expect(abs(ours - sum) <= 0.005 * Double(figures.count), "\(year)")
    }
  }

  @Test("Without a population nothing is said of a person, and it is asked for")
  func blank() throws {
    let airport = try Self.series("msp-airport") { $0[0] == "msp-airport" }
    let asked = airport.findings.filter {
      $0.code.rawValue == "series-indicator-missing"
        && $0.arguments["indicator"] == .name(Indicator.Kind.population.name)
    }
    #expect(airport.accounts.count == 18 && asked.count == 18)
    #expect(airport.accounts.allSatisfy { $0.totals.withIndirect > 2e6 })
    #expect(try Self.perPerson(airport).values.allSatisfy { $0 == nil })

    let county = try Self.perPerson(
      Self.series("anoka") { $0[0] == "anoka" && $0[1] == "residential" })
    #expect(county.keys.sorted() == Array(2005...2023))
    #expect(county.filter { $0.value == nil }.map(\.key) == [2023])
  }

  /// A row of a table in a year.
  private struct Cell: Hashable {
    let row: [String]
    let year: Int
  }

  /// Tonnes of CO₂e a person by year, as the report of the series has them.
  private static func perPerson(_ series: AccountSeries) throws -> [Int: Double?] {
    var findings: [Finding] = []
    let report = SeriesReport(series, Templates.messages(into: &findings), in: .en)
    let table = try #require(TableIndex(report.document)["series-indicators"])
    return Dictionary(
      uniqueKeysWithValues: series.years.enumerated().map { row, year in
        (year, table[row, "per-population"]?.value)
      })
  }

  /// The years of an area that have wanted rows.
  private static func series(
    _ area: String, where isWanted: ([String]) -> Bool
  ) throws -> AccountSeries {
    let rows = try table("rows").figures().filter { isWanted($0.words) }
    let people = try table("population").figures().filter { $0.words[0] == area }
    return AccountSeries(
      try Dictionary(grouping: rows, by: \.year).map { year, rows in
        try account(of: area, year, rows, population: people.first { $0.year == year }?.value)
      })
  }

  private static func account(
    of area: String, _ year: Int, _ rows: [FixtureTable.Figure], population: Double?
  ) throws -> EmissionAccount {
    let head = """
      name: { zh: 测试用清单, en: An inventory for tests }
      entity: { kind: district, code: "\(area)", name: { zh: 测试地区, en: A region for tests }, regions: [US] }
      year: \(year)
      guideline: county-rows

      """
    var files = ["inventory.yaml": head]
    for (method, sign) in [("county-emitted", 1.0), ("county-removed", -1)] {
      let lines = rows.filter { ($0.value < 0) == (sign < 0) }.map { row in
        "\(row.words[2]) \(row.words[3]),\(row.words[1]),\(row.value * sign),tCO2e\n"
      }
      guard !lines.isEmpty else { continue }
      files["activity/\(method).csv"] = "line,category,quantity,unit\n" + lines.joined()
    }
    if let population {
      files["indicators.csv"] = "indicator,value,unit,source\npopulation,\(population),人,census\n"
    }
    let copy = try InventoryCopy(files)
    var loader = InventoryLoader(copy.folder)
    let (inventory, problems) = loader.load()
    var accountant = Accountant(
      try #require(inventory), under: loaded.regulation, isWhole: !problems.hasErrors)
    let (account, findings) = accountant.account()
    return try #require(account, "\(problems + findings)")
  }

  private static func table(_ name: String) throws -> FixtureTable {
    try FixtureTable("Tests/SeriesTests/Fixtures/counties/\(name).csv")
  }

  private static let loaded: (regulation: Regulation, findings: [Finding]) = {
    var loader = RegulationLoader(
      RegulationFolders(
        library: Repository.path("Sources/RegulationLibrary"),
        overlays: [Repository.path("Tests/SeriesTests/Fixtures/counties/regulations")]))
    return loader.load(guideline: "county-rows")
  }()
}
