import Accounting
import Documents
import Inventories
import Regulations
import TestSupport
import Testing

@testable import Reporting

/// Numbers by hand are those of `Tests/AccountingTests/Fixtures/measured-by-hand.py`.
@Suite("The tables of an enterprise's report")
struct EnterpriseTablesTests {
  private let context: ReportContext

  init() throws { context = try SampleReport("example-measured-steam-2023").context }

  @Test("Emissions are in tonnes, a category and gas a row, without and with electricity and heat")
  func emissions() throws {
    let table = try #require(EmissionListTable().tables(in: context).first)
    let shown = rows(table).map { ($0["code"], $0["gas"], $0["mass"], $0["equivalent"]) }
    #expect(shown.contains { $0 == ("6", "CO2", "16,512.29", "16,512.29") })
    let values = try #require(table.columns.firstIndex { $0.id == "equivalent" })
    let items = table.rows.filter { $0.role == .item }.compactMap { $0.cells[values].value }
    let totals = table.rows.filter { $0.role == .total }.compactMap { $0.cells[values].value }
    #expect(totals.count == 2)
    #expect(abs(items.reduce(0, +) - totals[1]) < 1e-6)
    #expect(
      totals == [context.account.totals.directEquivalent, context.account.totals.withIndirect])
  }

  @Test("Every category without a number has its key in the list of emissions")
  func keys() throws {
    let table = try #require(EmissionListTable().tables(in: context).first)
    let keys = rows(table).filter { ["NO", "NE", "NA", "IE", "C"].contains($0["mass"] ?? "") }
    #expect(keys.count == context.account.inventory.notation.count)
  }

  @Test("Every quantity declared is in the list of activity data, by reference, with its evidence")
  func activity() throws {
    let table = try #require(ActivityListTable().tables(in: context).first)
    let steam = try #require(rows(table).first { $0["item"] == "三号站饱和蒸汽" })
    #expect(steam["value"] == "5,200" && steam["unit"] == "吨")
    #expect(steam["evidence"] == "蒸汽结算单（示例）")
    let declared = context.account.methods.filter(\.isDeclared).map(\.count)
    #expect(table.rows.count == declared.reduce(0, +))
    let value = try #require(table.columns.firstIndex { $0.id == "value" })
    #expect(table.rows.allSatisfy { $0.cells[value].sheetFormula != nil })
  }

  @Test("Every value in use is in the list of factors, under the number it has among all")
  func factors() throws {
    let table = try #require(FactorListTable().tables(in: context).first)
    let numbers = Set(rows(table).compactMap { $0["number"] })
    #expect(numbers == Set((1...context.factors.entries.count).map(String.init)))
    let pressure = try #require(rows(table).first { $0["name"] == "蒸汽绝对压力" })
    #expect(pressure["value"] == "1,400" || pressure["value"] == "1400")
    #expect(pressure["provenance"] == "实测值")
  }

  /// 18,000 MWh of which 4,500 have certificates: 13,500 × 0.6096 = 8,229.6 t.
  @Test("Electricity by location and by the market stand side by side, with both totals")
  func sideBySide() throws {
    let table = try #require(SecondFiguresTable().tables(in: context).first)
    let shown = rows(table)
    #expect(shown.map { $0["first"] }[..<2] == ["18,000.00", ""])
    #expect(shown.map { $0["second"] }[..<3] == ["18,000.00", "4,500.00", "8,229.60"])
    let method = try #require(
      context.account.methods.first { $0.method.id == "purchased-electricity-co2" })
    let first = try #require(table.rows[2].cells[2].value)
    #expect(first == method.total)
    let totals = try #require(table.rows.last).cells[2...].compactMap(\.value)
    #expect(totals[0] == context.account.totals.withIndirect)
    #expect(abs(totals[1] - totals[0] - (8_229.6 - first)) < 1e-6)
    #expect(totals[2] == totals[1] - totals[0])
  }

  @Test("A report without a second figure has no such table")
  func none() throws {
    let context = try SampleReport("example-chemical-plant-2023").context
    #expect(SecondFiguresTable().tables(in: context).isEmpty)
  }

  @Test("Totals of an enterprise are in tonnes, those of an area in ten thousand tonnes")
  func units() throws {
    #expect(context.equivalentUnit == "tCO2e[SAR]")
    let area = try SampleReport().context
    #expect(area.equivalentUnit == "万吨CO2e[SAR]")
    let summary = try #require(SummaryTable().tables(in: context).first)
    let direct = try #require(
      summary.rows.first { $0.cells[1].printed == context.label("row-direct-total") })
    #expect(direct.cells.compactMap(\.value).contains(context.account.totals.directEquivalent))
  }

  private func rows(_ table: Table) -> [[String: String]] {
    table.rows.map { row in
      Dictionary(
        uniqueKeysWithValues: zip(table.columns.map(\.id.rawValue), row.cells.map(\.printed)))
    }
  }
}
