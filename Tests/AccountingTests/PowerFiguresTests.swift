import Findings
import Regulations
import TestSupport
import Testing

@testable import Accounting

/// Units of a power station, whose emissions go by the unit that burns the fuel.
@Suite("Figures of power units")
struct PowerFiguresTests {
  private func outcome(
    _ units: [String], year: Int = 2023, _ more: [String: String] = [:]
  ) throws -> (EmissionAccount?, [Finding]) {
    let files: [String: String] = [
      "inventory.yaml": """
      name: { zh: 示例电厂2023年温室气体清单, en: Example power station 2023 }
      entity: { kind: enterprise, code: "91310000MA0000000Y", name: { zh: 示例电厂, en: Example station }, regions: ["310000", CN] }
      year: \(year)
      guideline: mee-power-2022

      """,
      "activity/power-fuel-co2.csv":
        "条目,报告单位,能源品种,数量,单位,凭证\n油,\(units[0]),柴油,100,t,e\n油,\(units[1]),柴油,300,t,e\n",
      "activity/power-electricity-intensity.csv":
        "条目,报告单位,数量,单位,凭证\n电,1号机组,2000,MWh,e\n电,01,3000,MWh,e\n",
      "factors.csv": """
      parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
      heat-supply-share,power-electricity-intensity,,,,measured,10,%,,e,r,s

      """,
    ]
    let copy = try InventoryCopy(
      files.merging(more) { $1 }, named: "station-\(year)")
    return ProblemInventory.account(of: copy.folder)
  }

  /// A tonne of diesel: 42.652 × 0.0202 × 0.98 × 44/12 = 3.0959… t.
  private static let diesel = 42.652 * 0.0202 * 0.98 * 44 / 12

  @Test("each takes the emissions of its own unit, whatever its name looks like")
  func byUnit() throws {
    let (account, findings) = try outcome(["1号机组", "01"])
    let made = try #require(account, "\(findings)")
    let method = made.methods.first { $0.method.id == "power-electricity-intensity" }
    let results = try #require(method?.results)
    #expect(abs(results[0] - 100 * Self.diesel * 0.9 / 2000) < 1e-12)
    #expect(abs(results[1] - 300 * Self.diesel * 0.9 / 3000) < 1e-12)
  }

  @Test("oxidation is the default until 2025, and what was measured from 2026")
  func oxidation() throws {
    let own = [
      "factors.csv": """
      parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
      heat-supply-share,power-electricity-intensity,,,,measured,10,%,,e,r,s
      oxidation-factor,power-fuel-co2,,,,measured,96,%,,e,r,s

      """
    ]
    for (year, share) in [(2025, 1), (2026, 0.96 / 0.98)] {
      let (account, findings) = try outcome(["1号机组", "01"], year: year, own)
      let made = try #require(account, "\(findings)")
      #expect(abs(made.totals.directEquivalent - 400 * Self.diesel * share) < 1e-9)
      #expect(findings.contains { $0.code.rawValue == "factor-unused" } == (year == 2025))
    }
  }

  @Test("electricity bought is an emission until 2025, and told where it goes from 2026")
  func purchased() throws {
    let table = ["activity/power-purchased-electricity-co2.csv": "条目,数量,单位,凭证\n总表,1000,MWh,e\n"]
    let before = try outcome(["1号机组", "01"], year: 2025, table)
    #expect(!before.1.contains { $0.code.rawValue == "method-moved" })
    let after = try outcome(["1号机组", "01"], year: 2026, table).1
    let told = try #require(after.first { $0.code.rawValue == "method-moved" })
    #expect(told.arguments["next"] == .text("power-electricity-used"))
    #expect(!after.contains { $0.arguments["parameter"] == .text("grid-emission-factor") })
  }

  @Test("what belongs to no unit is told, and is in no figure")
  func others() throws {
    let (account, findings) = try outcome(["1号机组", "1"])
    let made = try #require(account, "\(findings)")
    let codes = findings.map(\.code.rawValue)
    #expect(codes.contains("result-in-no-group") && codes.contains("no-result-in-group"))
    let method = made.methods.first { $0.method.id == "power-electricity-intensity" }
    #expect(method?.isComputed == [true, false])
  }
}
