import Findings
import Regulations
import TestSupport
import Testing

@testable import Accounting

/// What the guideline of 2025 has a steel works report by process and beside its emissions.
@Suite("Processes and figures of a steel works")
struct SteelFiguresTests {
  private static let files = [
    "inventory.yaml": SteelMaterialsTests.head,
    "activity/steel-fuel-co2.csv": "能源品种,数量,单位,凭证\n焦炭,1000,t,e\n",
    "activity/steel-carbonate-co2.csv": "条目,技术,数量,单位,凭证\n石灰石,limestone,100,t,e\n",
    "activity/steel-process-input-co2.csv":
      "类别,能源品种,数量,单位,凭证\nM.4,焦炭,800,t,e\nM.2,焦炭,100,t,e\n",
    "activity/steel-process-intensity.csv":
      "条目,类别,数量,单位,凭证\n铁水,M.4,2000,t,e\n烧结矿,M.2,3000,t,e\n",
    "activity/steel-intensity.csv": "条目,数量,单位,凭证\n粗钢,2500,t,e\n",
    "activity/steel-electricity.csv": "条目,类别,数量,单位,凭证\n高炉,M.4,120,万kWh,e\n",
    "activity/steel-heat.csv": "条目,类别,数量,单位,凭证\n炼铁,M.4,0,GJ,e\n",
    "activity/hot-water-heat.csv": "条目,类别,数量,单位,凭证\n热水,M.4,1000,t,e\n",
    "factors.csv": """
    parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
    hot-water-temperature,hot-water-heat,,,,measured,90,℃,,e,r,s

    """,
  ]

  private func outcome(_ changed: [String: String?]) throws -> (EmissionAccount?, [Finding]) {
    let files = Self.files.merging(changed.compactMapValues(\.self)) { $1 }
      .filter { changed[$0.key] != .some(nil) }
    let copy = try InventoryCopy(files, named: "works-2024")
    return ProblemInventory.account(of: copy.folder)
  }

  private func results(_ method: String, _ account: EmissionAccount) -> [Double] {
    account.methods.first { $0.method.id == method }?.results ?? []
  }

  /// Coke: 28.435 × 0.02942 × 44/12 = 3.0674… t for each tonne.
  private static let coke = 28.435 * 0.02942 * 44 / 12

  @Test("equation (4): the enterprise less its processes")
  func others() throws {
    let (account, findings) = try outcome([:])
    let made = try #require(account, "\(findings)")
    let other = results("steel-other-co2", made)
    #expect(other.count == 1 && abs(other[0] - (100 * Self.coke + 44)) < 1e-9)
    #expect(abs(made.totals.directEquivalent - (1000 * Self.coke + 44)) < 1e-9)
    let memo = made.totals.memo["CO2"]?["M.8"]
    #expect(memo == other[0])
  }

  @Test("emissions per output go by process, and by the enterprise's product")
  func intensities() throws {
    let made = try #require(try outcome([:]).0)
    let byProcess = results("steel-process-intensity", made)
    #expect(byProcess.count == 2)
    #expect(abs(byProcess[0] - 800 * Self.coke / 2000) < 1e-12)
    #expect(abs(byProcess[1] - 100 * Self.coke / 3000) < 1e-12)
    let whole = results("steel-intensity", made)
    #expect(whole.count == 1 && abs(whole[0] - (1000 * Self.coke + 44) / 2500) < 1e-12)
  }

  @Test("electricity and heat are figures in no total")
  func besides() throws {
    let made = try #require(try outcome([:]).0)
    #expect(results("steel-electricity", made) == [1200])
    // 1000 × (90 − 20) × 4.1868 ÷ 1000 = 293.076 GJ (annex E, equation E.3).
    let heat = results("steel-heat", made)
    #expect(heat.count == 1 && abs(heat[0] - 293.076) < 1e-9)
    #expect(made.totals.indirectEquivalent == 0)
    #expect(made.methods(.figure).allSatisfy { made.totals.direct[$0.method.gas] == nil })
  }

  @Test("without tables of processes nothing is other")
  func withoutProcesses() throws {
    let (account, findings) = try outcome([
      "activity/steel-process-input-co2.csv": nil, "activity/steel-process-intensity.csv": nil,
    ])
    let made = try #require(account, "\(findings)")
    #expect(results("steel-other-co2", made).isEmpty)
  }

  @Test("output of a process without emissions is asked about, and has no intensity")
  func outputAlone() throws {
    let (account, findings) = try outcome([
      "activity/steel-process-intensity.csv":
        "条目,类别,数量,单位,凭证\n铁水,M.4,2000,t,e\n球团,M.3,3000,t,e\n"
    ])
    let made = try #require(account, "\(findings)")
    let told = findings.filter { $0.code.rawValue == "no-result-in-group" }
    #expect(told.map(\.severity) == [.warning] && told.first?.place?.line == 3)
    let method = made.methods.first { $0.method.id == "steel-process-intensity" }
    #expect(method?.isComputed == [true, false])
  }

  @Test("no output at all is a question, and the rest of the inventory stands")
  func nothingMade() throws {
    let (account, findings) = try outcome([
      "activity/steel-intensity.csv": "条目,数量,单位,凭证\n粗钢,0,t,e\n"
    ])
    let made = try #require(account, "\(findings)")
    let told = findings.filter { $0.code.rawValue == "figure-by-nothing" }
    #expect(told.map(\.severity) == [.warning] && told.first?.place?.line == 2)
    let method = made.methods.first { $0.method.id == "steel-intensity" }
    #expect(method?.isComputed == [false] && method?.results == [0])
  }

  @Test("processes that emit more than the enterprise are told")
  func moreThanAll() throws {
    let (_, findings) = try outcome([
      "activity/steel-process-input-co2.csv": "类别,能源品种,数量,单位,凭证\nM.4,焦炭,8000,t,e\n"
    ])
    let told = findings.filter { $0.code.rawValue == "negative-result" }
    #expect(told.map(\.severity) == [.warning], "\(findings)")
  }

  @Test("an intensity has no sum to be published")
  func published() throws {
    let (account, findings) = try outcome([
      "reported.csv":
        "method,row,fuel,category,value,unit,source,tolerance\nsteel-intensity,,,,2.2,tCO2/t,e,\n"
    ])
    #expect(account == nil)
    #expect(findings.map(\.code.rawValue).contains("reported-without-sum"))
  }

  @Test("heat is what enters a process less what leaves it")
  func netHeat() throws {
    let made = try #require(
      try outcome([
        "activity/hot-water-sold-heat.csv": "条目,类别,数量,单位,凭证\n热水,M.4,100,t,e\n",
        "factors.csv": """
        parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
        hot-water-temperature,hot-water-heat,,,,measured,90,℃,,e,r,s
        hot-water-temperature,hot-water-sold-heat,,,,measured,90,℃,,e,r,s

        """,
      ]).0)
    let heat = results("steel-heat", made)
    #expect(heat.count == 1 && abs(heat[0] - 0.9 * 293.076) < 1e-9)
  }

  @Test("heat of no process is in no figure, and told")
  func heatOfNoProcess() throws {
    let (account, findings) = try outcome([
      "activity/hot-water-heat.csv": "条目,数量,单位,凭证\n热水,1000,t,e\n"
    ])
    let made = try #require(account, "\(findings)")
    #expect(results("steel-heat", made) == [0])
    let told = findings.filter { $0.code.rawValue == "result-without-category" }
    #expect(told.map(\.severity) == [.warning] && told.first?.place?.line == 2)
  }
}
