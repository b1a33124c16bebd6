import Accounting
import Documents
import Findings
import Foundation
import Regulations
import TestSupport
import Testing

@testable import Reporting

/// The tables of a guideline's annex, filled from the account.
@Suite("Reporting tables of guidelines")
struct ReportingTablesTests {
  private func tables(_ inventory: String) throws -> (tables: [Table], account: EmissionAccount) {
    let context = try SampleReport(inventory).context
    return (ReportingTables().tables(in: context), context.account)
  }

  private func table(_ number: String, in tables: [Table]) throws -> Table {
    try #require(tables.first { $0.title.hasPrefix(number) })
  }

  /// The numbers in a row, by its first text.
  private func values(_ name: String, in table: Table) throws -> [Double] {
    let row = try #require(table.rows.first { $0.cells[0].printed == name })
    return row.cells.dropFirst().compactMap(\.value)
  }

  @Test("A total is the account's, and the rows above it add up to it")
  func totals() throws {
    let (tables, account) = try tables("example-chemical-plant-2023")
    let summary = try table("附表1", in: tables)
    let total = try values("企业温室气体排放总量", in: summary)
    #expect(abs(total[1] - account.totals.withIndirect) < 1e-6)
    let items = summary.rows.filter { $0.role == .item }.compactMap { $0.cells[2].value }
    #expect(items.count == 3)
    #expect(abs(items.reduce(0, +) - total[1]) < 1e-6)
  }

  /// Typed in the inventory: 0.93 for bituminous coal comes from the guideline's defaults, 98 for diesel.
  @Test("A line has its activity data and factors side by side, in the units of the heads")
  func sideBySide() throws {
    let (tables, account) = try tables("example-chemical-plant-2023")
    let fuels = try table("附表2", in: tables)
    let method = try #require(
      account.methods.first { $0.method.id == "enterprise-fuel-combustion-co2" })
    let diesel = try values("柴油", in: fuels)
    #expect(diesel[0] == method.lines.activity[1])
    #expect(diesel[3] == 98)
    let cells = fuels.rows.flatMap(\.cells).filter { $0.value != nil }
    #expect(cells.allSatisfy { $0.sheetFormula != nil })
  }

  @Test("Tables without a line are left out, and the first says so")
  func leftOut() throws {
    let (tables, _) = try tables("example-chemical-plant-2023")
    #expect(!tables.contains { $0.title.hasPrefix("附表5") })
    #expect(tables[0].notes[0].contains("附表5"))
  }

  @Test("Items of a line stand below each other, and the summary has the total alone")
  func items() throws {
    let (tables, account) = try tables("example-steel-national-2024")
    let enterprise = try table("附表C.3", in: tables)
    let coal = try #require(
      account.methods.first { $0.method.id == "steel-fuel-co2" }?.lines.activity[0])
    #expect(try values("洗精煤：净消耗量", in: enterprise) == [coal])
    let direct = account.totals.directEquivalent
    #expect(try abs(values("二氧化碳排放总量", in: enterprise)[0] - direct) < 1e-6)
    let summary = try table("附表C.5", in: tables)
    #expect(summary.rows.count { $0.role == .total } == 1)
    #expect(!summary.rows.contains { $0.cells[0].printed.contains("表式没有列出") })
  }

  @Test("A guideline without tables of its own prints the three that enterprises share")
  func shared() throws {
    let (tables, _) = try tables("example-office-building-2023")
    #expect(tables.map(\.id) == ["emission-list", "activity-list", "factor-list"])
  }

  @Test("Every guideline's total is the same in its tables and in the account")
  func everyGuideline() throws {
    for name in ["example-measured-steam-2023", "example-measured-coal-2023"] {
      let (tables, account) = try tables(name)
      let totals = tables.flatMap(\.rows).filter { $0.role == .total }
        .compactMap { $0.cells.compactMap(\.value).last }
      let direct = account.guideline.id == "mee-power-2022" ? [] : [account.totals.directEquivalent]
      let expected = direct + [account.totals.withIndirect]
      #expect(totals.count == expected.count)
      #expect(zip(totals, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    }
  }

  @Test("Without data of purchased energy the total with it is NE, as in the summary")
  func withoutPurchased() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    let purchased = try FileManager.default.contentsOfDirectory(atPath: copy.path("activity"))
      .filter { $0.hasPrefix("purchased") || $0.contains("heat") }
    for file in purchased { try copy.remove("activity/\(file)") }
    let context = try SampleReport(in: copy.folder).context
    let summary = try table("附表1", in: ReportingTables().tables(in: context))
    let total = try #require(summary.rows.first { $0.role == .total })
    #expect(total.cells[1].printed == "NE" && total.cells[2].printed == "NE")
  }

  /// 800 t of COD × 0.25 × 0.8 = 160 t of CH4, which the tables of chemicals have no row for.
  @Test("What the total has and no row, stands in a row of its own before it")
  func others() throws {
    let copy = try InventoryCopy(of: "Inventories/example-chemical-plant-2023")
    try copy.replace(
      "guideline: ndrc-chemicals-2013\n",
      with: "guideline: ndrc-chemicals-2013\nmethods: [enterprise-wastewater-ch4]\n",
      in: "inventory.yaml")
    try copy.write(
      "条目,数量,单位,凭证\n污水站,800,tCOD,e\n", to: "activity/enterprise-wastewater-ch4.csv")
    try copy.append(
      "methane-correction-factor,enterprise-wastewater-ch4,,,,measured,0.8,1,,e,r,s\n",
      to: "factors.csv")
    let context = try SampleReport(in: copy.folder).context
    let summary = try table("附表1", in: ReportingTables().tables(in: context))
    let others = try values("表式没有列出的其他源", in: summary)
    #expect(abs(others[0] - 160) < 1e-9 && abs(others[1] - 160 * 21) < 1e-9)
    let total = try values("企业温室气体排放总量", in: summary)
    #expect(abs(total[0] - context.account.totals.withIndirect) < 1e-6)
    let items = summary.rows.filter { $0.role == .item }.compactMap { $0.cells[2].value }
    #expect(abs(items.reduce(0, +) - total[0]) < 1e-6)
  }
}
