import Accounting
import Documents
import Findings
import Foundation
import Freezing
import Inventories
import Regulations
import Series
import Templates
import TestSupport
import Testing

@Suite("A series of accounts")
struct AccountSeriesTests {
  @Test("is in the order of its years, and says nothing against the example")
  func order() throws {
    let series = try ExampleYears.series()
    #expect(series.years == [2021, 2022, 2023])
    #expect(series.findings.isEmpty)
  }

  @Test("takes CO2 of energy apart without a residual, and its factor differs by year")
  func decomposition() throws {
    let series = try ExampleYears.series()
    let years = try series.accounts.map { account in
      try #require(series.energyYear(of: account))
    }
    for (before, after) in zip(years, years.dropFirst()) {
      let found = try #require(Decomposition(from: before, to: after))
      let change = after.emissions - before.emissions
      #expect(abs(found.effects.total - change) <= 1e-9 * before.emissions)
      #expect(found[.factor] != 0)
    }
  }

  @Test("is under the potentials of its last year, and tells what that makes of the others")
  func oneSet() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    try copy.replace(
      "guideline: provincial-2011", with: "guideline: provincial-2011\ngwp: AR5",
      in: "inventory.yaml")
    let accounts = try ExampleYears.series().accounts
    let other = try ExampleYears.account(of: copy.folder)
    let series = AccountSeries([accounts[0], other, accounts[2]])
    #expect(other.gwp.id == "AR5")
    #expect(series.accounts.map(\.gwp.id) == ["SAR", "SAR", "SAR"])
    #expect(series.accounts[1].totals.withIndirect == accounts[1].totals.withIndirect)
    #expect(other.totals.withIndirect != accounts[1].totals.withIndirect)
    #expect(series.findings.map(\.code.rawValue) == ["series-other-set"])

    var findings: [Finding] = []
    let report = SeriesReport(series, Templates.messages(into: &findings), in: .zh)
    let sets = try #require(TableIndex(report.document)["series-sets"])
    #expect(sets.rows.count == 2)
    #expect(sets[0, "own"]?.value == other.totals.directEquivalent)
    #expect(sets[0, "here"]?.value == accounts[1].totals.directEquivalent)
  }

  @Test("takes one standard coal of every year, in whatever order the methods are named")
  func oneStandardCoal() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    try copy.replace(
      "coal-equivalent-calorific, coal-equivalent-primary",
      with: "coal-equivalent-primary, coal-equivalent-calorific", in: "inventory.yaml")
    let series = try ExampleYears.series()
    let other = AccountSeries([
      series.accounts[0], try ExampleYears.account(of: copy.folder), series.accounts[2],
    ])
    let (ours, theirs) = try (
      #require(series.energyYear(of: series.accounts[1])),
      #require(other.energyYear(of: other.accounts[1]))
    )
    #expect(ours.sources.mapValues(\.energy) == theirs.sources.mapValues(\.energy))
  }

  @Test("tells years that are missing, and another guideline")
  func apart() throws {
    let accounts = try ExampleYears.series().accounts
    let gap = AccountSeries([accounts[0], accounts[2]])
    #expect(gap.findings.map(\.code.rawValue).contains("series-years-missing"))
    let copy = try InventoryCopy(of: "Inventories/example-steel-works-2023")
    let works = try [copy.folder, Repository.path("Inventories/example-steel-national-2024")]
      .map(ExampleYears.account)
    let codes = AccountSeries(works).findings.map(\.code.rawValue)
    #expect(codes.contains("series-other-guideline"))
  }

  @Test("refuses a gas that the last year's set has no potential of")
  func gasWithoutPotential() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-energy-2022")
    try copy.write(
      """
      sets:
        bare:
          name: { zh: 光秃, en: Bare }
          cites: ipcc-sar
          standing: unverified
          values: { CO2: 1, CH4: 21, N2O: 310 }
      """, to: "regulations/Gases/gwp.yaml")
    try copy.replace("year: 2022", with: "year: 2024\ngwp: bare", in: "inventory.yaml")
    let last = try ExampleYears.account(of: copy.folder)
    let series = AccountSeries([try ExampleYears.series().accounts[0], last])
    #expect(series.findings.contains { $0.code.rawValue == "series-gas-without-potential" })
  }

  @Test("refuses another entity and a year twice")
  func refuses() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    try copy.replace("code: \"310199\"", with: "code: \"310198\"", in: "inventory.yaml")
    let first = try ExampleYears.series().accounts[1]
    let series = AccountSeries([first, try ExampleYears.account(of: copy.folder)])
    let codes = series.findings.filter { $0.severity == .error }.map(\.code.rawValue)
    #expect(codes.sorted() == ["series-other-entity", "series-year-twice"])
  }

  @Test("asks about people of quite another number than the year before")
  func indicatorJump() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    let people = try #require(
      String(contentsOfFile: copy.path("indicators.csv"), encoding: .utf8)
        .split(separator: "\n").first { $0.hasPrefix("人口,") || $0.contains("常住人口") })
    let fields = people.split(separator: ",", omittingEmptySubsequences: false)
    try copy.replace(
      String(people), with: ([fields[0], "9.1"] + fields.dropFirst(2)).joined(separator: ","),
      in: "indicators.csv")
    let accounts = try ExampleYears.series().accounts
    let series = AccountSeries([
      accounts[0], try ExampleYears.account(of: copy.folder), accounts[2],
    ])
    #expect(
      series.findings.map(\.code.rawValue) == ["series-indicator-jump", "series-indicator-jump"])
  }

  @Test("refuses a single year")
  func single() throws {
    let only = AccountSeries([try ExampleYears.series().accounts[1]])
    #expect(only.findings.contains { $0.code.rawValue == "series-of-one" && $0.severity == .error })
  }

  @Test("asks for an indicator that is not there, and leaves out one in other prices")
  func indicators() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    try copy.replace(",亿元,2020,", with: ",亿元,2015,", in: "indicators.csv")
    try copy.replace("面积,512.5,平方公里,,示例区2022年统计公报（示例）,\n", with: "", in: "indicators.csv")
    let accounts = try ExampleYears.series().accounts
    let other = try ExampleYears.account(of: copy.folder)
    let series = AccountSeries([accounts[0], other, accounts[2]])
    let codes = series.findings.map(\.code.rawValue)
    #expect(codes == ["series-indicator-otherwise", "series-indicator-missing"])
    #expect(series.indicator(.output, of: other) == nil)
    #expect(series.indicator(.area, of: other) == nil)
    #expect(series.energyYear(of: other) == nil)
  }

  @Test("has totals, changes and intensities in its tables", arguments: Language.allCases)
  func tables(_ language: Language) throws {
    let series = try ExampleYears.series()
    var findings: [Finding] = []
    let report = SeriesReport(series, Templates.messages(into: &findings), in: language)
    let index = TableIndex(report.document)
    let totals = series.accounts.map(\.totals.withIndirect)
    let years = try #require(index["series-years"])
    #expect((0..<3).compactMap { years[$0, "total"]?.value } == totals)
    #expect(years[1, "change"]?.value == totals[1] - totals[0])
    #expect(years[0, "change"]?.isEmpty == true)
    let people = try #require(index["series-indicators"])[2, "per-population"]?.value
    #expect(people == totals[2] / 100.8 / 1e4)
    let categories = try #require(index["series-categories"])
    let items = categories.rows.filter { $0.role == .item }.compactMap { $0.cells[4].value }
    #expect(abs(items.reduce(0, +) - series.accounts[2].totals.directEquivalent) < 1e-6)
    let sectors = try #require(index["series-sectors"])
    let parts = sectors.rows[2].cells.compactMap(\.value)
    #expect(parts.count == 5)
    #expect(abs(parts.reduce(0, +) - series.accounts[2].totals.directEquivalent) < 1e-6)
    let drivers = try #require(index["series-drivers"])
    #expect(drivers.rows.count == 3)
    let charts = report.document.sections.flatMap(\.blocks).charts
    #expect(charts.count { $0.kind == .line } == 3)
    #expect(Set(charts.map(\.id)).count == 6)
    #expect(index.isClosed(report.publication))
  }

  @Test("has a table of the years that were frozen, whose parts are the difference")
  func recalculation() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2022")
    let before = try ExampleYears.account(of: copy.folder)
    let lock = InventoryLock(
      in: FrozenFiles.Folders(
        inventory: copy.folder, library: Repository.path("Sources/RegulationLibrary")))
    var findings: [Finding] = []
    try #require(
      lock.write(before, program: "test", overwriting: false, into: &findings) != nil)
    try copy.append("\ngwp: AR5\n", to: "inventory.yaml")
    let after = try ExampleYears.account(of: copy.folder)
    let comparison = try #require(lock.comparison(with: after, into: &findings))
    let series = AccountSeries(
      [try ExampleYears.series().accounts[0], after], frozen: [comparison])
    let report = SeriesReport(series, Templates.messages(into: &findings), in: .en)
    let index = TableIndex(report.document)
    let table = try #require(index["series-recalculation"])
    #expect(table.rows.count == 2)
    for (row, totals) in [
      (0, (before.totals.directEquivalent, after.totals.directEquivalent)),
      (1, (before.totals.withIndirect, after.totals.withIndirect)),
    ] {
      #expect(table[row, "filed"]?.value == totals.0)
      #expect(table[row, "today"]?.value == totals.1)
      let gwp = try #require(table[row, "gwp"]?.value)
      #expect(abs(gwp - (totals.1 - totals.0)) <= 1e-9 * totals.0 && gwp != 0)
      #expect(table[row, "factor"]?.value == 0)
    }
    #expect(index.isClosed(report.publication))
    let unfrozen = SeriesReport(
      try ExampleYears.series(), Templates.messages(into: &findings), in: .en)
    #expect(TableIndex(unfrozen.document)["series-recalculation"] == nil)
  }
}

extension TableIndex {
  /// Whether every formula of a publication's workbooks names cells that are there.
  fileprivate func isClosed(_ publication: Publication) -> Bool {
    publication.workbooks.allSatisfy { book in
      let index = TableIndex(book.sheets)
      let cells = book.sheets.flatMap(\.blocks.tables).flatMap(\.rows).flatMap(\.cells)
      return cells.compactMap(\.sheetFormula).flatMap(\.addresses).allSatisfy { index[$0] != nil }
    }
  }
}
