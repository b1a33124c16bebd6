import Findings
import Regulations
import TestSupport
import Testing

@testable import Accounting

/// Methods that an inventory adds to those of its guideline.
@Suite("Methods of other guidelines")
struct AddedMethodTests {
  private func outcome(
    under guideline: String, _ methods: String, _ files: [String: String]
  ) throws -> (EmissionAccount?, [Finding]) {
    let year = guideline == "mee-steel-2025" ? 2024 : 2023
    let head = """
      name: { zh: 示例企业2023年温室气体清单, en: Example works 2023 }
      entity: { kind: enterprise, code: "91310000MA0000000Y", name: { zh: 示例企业, en: Works }, regions: ["310000", CN] }
      year: \(year)
      guideline: \(guideline)
      methods: [\(methods)]

      """
    let copy = try InventoryCopy(
      files.merging(["inventory.yaml": head]) { $1 }, named: "works-\(year)")
    return ProblemInventory.account(of: copy.folder)
  }

  private static let wastewater = [
    "activity/enterprise-wastewater-ch4.csv": "条目,数量,单位,凭证\n污水站,800,tCOD,e\n",
    "factors.csv": """
    parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
    methane-correction-factor,enterprise-wastewater-ch4,,,,measured,0.8,1,,e,r,s

    """,
  ]

  /// 800 t of COD × 0.25 × 0.8 = 160 t of CH4.
  @Test(
    "stand in a category of their own, where the guideline's tree has none or another by that code",
    arguments: ["ndrc-chemicals-2013", "ndrc-land-transport-2015", "mee-steel-2025"])
  func apart(guideline: String) throws {
    let (account, findings) = try outcome(
      under: guideline, "enterprise-wastewater-ch4", Self.wastewater)
    let made = try #require(account, "\(findings)")
    #expect(made.totals.direct["CH4"]?.keys.sorted() == ["A3"])
    #expect(abs((made.totals.direct["CH4"]?["A3"] ?? 0) - 160) < 1e-9)
    let tree = try #require(made.tree)
    #expect(tree["A3"]?.name.zh == "工业废水处理甲烷")
    let firstMemo = tree.categories.firstIndex { tree.isMemo($0.code) } ?? tree.categories.count
    let own = try #require(tree.categories.firstIndex { $0.code == "A3" })
    #expect(own < firstMemo)
    let told = findings.filter { $0.code.rawValue == "method-placed-apart" }
    #expect(told.map(\.severity) == [.note])
    #expect(told.first?.arguments["code"] == .text("A3"))
  }

  /// Two materials that the guideline has no carbon content of, each with its own.
  @Test("A line takes a value of its own by a technology that the library does not know")
  func ownTechnology() throws {
    let (account, findings) = try outcome(
      under: "ndrc-chemicals-2013", "",
      [
        "activity/chemicals-carbon-input-co2.csv":
          "条目,技术,数量,单位,凭证\n苯,own-benzene,100,t,e\n醋酸,own-acetic,100,t,e\n",
        "factors.csv": """
        parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
        carbon-content,chemicals-carbon-input-co2,,,own-benzene,measured,0.92,tC/t,,e,r,s
        carbon-content,chemicals-carbon-input-co2,,,own-acetic,measured,0.4,tC/t,,e,r,s

        """,
      ])
    let made = try #require(account, "\(findings)")
    let results = made.methods.first { $0.method.id == "chemicals-carbon-input-co2" }?.results ?? []
    #expect(results.count == 2)
    #expect(abs(results[0] - 100 * 0.92 * 44 / 12) < 1e-9)
    #expect(abs(results[1] - 100 * 0.4 * 44 / 12) < 1e-9)
  }

  @Test("A technology that nothing has is told with the nearest, or with the first of all")
  func unknownTechnology() throws {
    let (_, findings) = try outcome(
      under: "ndrc-chemicals-2013", "",
      [
        "activity/chemicals-carbon-input-co2.csv":
          "条目,技术,数量,单位,凭证\n苯,own-benzene,100,t,e\n甲醇,chemical-methanoll,100,t,e\n"
      ])
    let told = findings.filter { $0.code.rawValue == "unknown-technology" }
    #expect(told.count == 2)
    #expect(told.last?.arguments["nearest"] == .text("chemical-methanol"))
    guard case .text(let several)? = told.first?.arguments["nearest"] else {
      Issue.record("nothing offered")
      return
    }
    #expect(several.hasSuffix(", …"))
  }
}
