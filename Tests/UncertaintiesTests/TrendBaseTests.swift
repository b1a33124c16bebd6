import Accounting
import TestSupport
import Testing
import Uncertainties

/// One lime works in three years: its emissions go with its output, so trends follow from that.
@Suite("The year that a trend begins with")
struct TrendBaseTests {
  private static func account(
    of tonnes: Int, in year: Int, after previous: EmissionAccount? = nil,
    since base: EmissionAccount? = nil
  ) throws -> EmissionAccount {
    let copy = try InventoryCopy([
      "inventory.yaml": """
      name: { zh: 试算, en: Sample }
      entity: { kind: district, code: "310199", name: { zh: 试算区, en: Sample }, regions: ["310000", CN] }
      year: \(year)
      guideline: provincial-2011

      """,
      "activity/lime-process-co2.csv": "条目,数量,单位\n石灰厂,\(tonnes),t\n",
      "uncertainty.csv": SmallModel.normal,
    ])
    return try SmallModel.account(of: copy.folder, after: previous, since: base)
  }

  private static func trend(_ account: EmissionAccount) throws -> Double {
    try #require(Propagation(account)?.table.trend)
  }

  @Test("is the base year, else the year before, else none")
  func order() throws {
    let (first, last) = (try Self.account(of: 400, in: 2005), try Self.account(of: 800, in: 2022))
    let both = try Self.account(of: 1000, in: 2023, after: last, since: first)
    #expect(abs(try Self.trend(both) - 150) < 1e-9)
    #expect(abs(try Self.trend(try Self.account(of: 1000, in: 2023, after: last)) - 25) < 1e-9)
    let alone = try Self.account(of: 1000, in: 2023)
    #expect(try #require(Propagation(alone)).table.trend == nil)
  }

  @Test("stays when long tables are condensed for a workbook")
  func condensed() throws {
    let first = try Self.account(of: 400, in: 2005)
    let account = try Self.account(of: 1000, in: 2023, since: first)
    #expect(account.condensed(above: 0).trendBase == account.trendBase)
    #expect(account.trendBase?.year == 2005)
  }
}
