import Accounting
import Documents
import Findings
import Inventories
import InventorySupport
import TestSupport
import Testing

@testable import Reporting

/// Figures beside emissions, as the guideline wants them printed and beside last year's.
@Suite("The table of auxiliary figures")
struct FiguresTableTests {
  private static let before = """
    inventory,entity,year,line,category,gas,activity,mass,approach
    works,91310199MA1GTEE24D,2023,steel-intensity/粗钢,tCO2/t,,2.30131,0,figure
    works,91310199MA1GTEE24D,2023,steel-electricity/外购电,kWh,,205000000,0,figure

    """

  private func table(after previous: String?) throws -> Table {
    let sample = try SampleReport("example-steel-national-2024").context
    var context = sample
    if let previous {
      let folder = try TemporaryFolder()
      try folder.write(previous, to: "previous.csv")
      var findings: [Finding] = []
      let figures = PreviousFigures(reading: "\(folder.path)/previous.csv", into: &findings)
      let inventory = sample.account.inventory
      var accountant = Accountant(
        inventory, under: LibraryRegulation(for: inventory).regulation,
        after: figures)
      context = ReportContext(
        try #require(accountant.account().0), findings: findings, words: sample.words,
        language: .zh, version: "Tanpan")
    }
    return try #require(FiguresTable().tables(in: context).first)
  }

  @Test("Each has the decimals that the guideline wants of its unit")
  func decimals() throws {
    let table = try table(after: nil)
    let value = try #require(table.columns.firstIndex { $0.id == "value" })
    let unit = try #require(table.columns.firstIndex { $0.id == "unit" })
    let shown = table.rows.map { ($0.cells[unit].printed, $0.cells[value].printed) }
    #expect(shown.contains { $0 == ("tCO2/t", "2.2519") })
    #expect(shown.contains { $0 == ("MWh", "210,000.000") })
    #expect(shown.contains { $0 == ("GJ", "53,693.20") })
    #expect(!table.columns.contains { $0.id == "before" })
  }

  @Test("Last year's stand beside them where they are in the same unit")
  func lastYear() throws {
    let table = try table(after: Self.before)
    let before = try #require(table.columns.firstIndex { $0.id == "before" })
    #expect(table.columns[before].title.contains("2023"))
    let shown = table.rows.map(\.cells[before].printed).filter { !$0.isEmpty }
    #expect(shown == ["2.3013"])
  }
}
