import Findings
import Inventories
import TestSupport
import Testing

/// One file of a valid inventory is spoilt; exactly what is wrong with it is found, where it is.
@Suite("A spoilt inventory")
struct InventoryProblemTests {
  struct Spoilt: Sendable, CustomTestStringConvertible {
    let file: String
    let from: String
    let to: String
    let problems: [String]
    var testDescription: String { "\(file): \(to) → \(problems)" }

    init(_ file: String, _ from: String, _ to: String, _ problems: String...) {
      self.file = file
      self.from = from
      self.to = to
      self.problems = problems.map { "\(file):\($0)" }
    }
  }

  private static let heat = "activity/heat-import-co2.csv"

  private static let tables: [Spoilt] = [
    Spoilt(
      "balance.csv", "能源品种,", "", "2:1 missing-column", "3:18 too-many-fields",
      "4:15 too-many-fields", "5:11 too-many-fields"),
    Spoilt("balance.csv", "能源品种", "能源品总", "2:1 missing-column", "2:4 unknown-column"),
    Spoilt("balance.csv", "柴油,,", "原煤,1,", "5:7 duplicate-line"),
    Spoilt("balance.csv", "3.25,", "3.25,,", "4:16 too-many-fields"),
    Spoilt("balance.csv", "工业,原煤,3.25,万吨,含水泥", "工业,原煤", "4:1 too-few-fields"),
    Spoilt("balance.csv", "含水泥", "\"含水泥", "4:15 unterminated-quote"),
    Spoilt("balance.csv", "工业,原煤", "\"工业,原煤", "4:1 unterminated-quote"),
    Spoilt("balance.csv", "项目", "\"项目", "2:1 unterminated-quote"),
    Spoilt(heat, "外购蒸汽", "\"外购蒸汽", "2:1 unterminated-quote"),
    Spoilt(heat, "80.5,发票", "80.5,\"发票", "3:14 unterminated-quote"),
    Spoilt(
      "factors.csv", "net-calorific-value,原煤", "\"net-calorific-value,原煤", "2:1 unterminated-quote"),
    Spoilt("answers.csv", "stale-factor", "\"stale-factor", "2:1 unterminated-quote"),
    Spoilt("balance.csv", "3.25", "三", "4:7 not-a-number"),
    Spoilt("balance.csv", "3.25", "1,2345", "4:17 too-many-fields"),
    Spoilt("balance.csv", "3.25", "\"1,2345\"", "4:7 misplaced-separator"),
    Spoilt("balance.csv", "3.25", "３．２５", "4:7 wide-number"),
    Spoilt("balance.csv", "工业,原煤", ",原煤", "4:1 missing-cell"),
    Spoilt("balance.csv", "工业,柴油,,", "工业,,1,", "5:4 missing-cell"),
    Spoilt("balance.csv", "备注", "数量", "2:15 duplicate-column"),
    Spoilt(heat, "1250", "", "2:9 missing-quantity"),
    Spoilt(heat, "1250", "很多", "2:9 not-a-number"),
    Spoilt(heat, "外购热水,商业", "外购蒸汽,工业", "3:9 duplicate-line"),
    Spoilt(heat, "数量(GJ)", "消费", "1:1 missing-column", "1:7 unknown-column"),
    Spoilt("factors.csv", "measured", "mesured", "2:24 unknown-word"),
    Spoilt("factors.csv", "20.9", "", "2:33 missing-cell"),
    Spoilt("factors.csv", "洗中煤", "", "3:33 missing-cell"),
    Spoilt("factors.csv", "没有缺省值", "", "3:38 missing-cell"),
    Spoilt("reported.csv", "市生态环境局", "", "2:38 missing-cell"),
    Spoilt("notation.csv", "NO", "N0", "2:5 unknown-word"),
    Spoilt("notation.csv", "NO", "", "2:5 missing-cell"),
    Spoilt("notation.csv", "IE,1.1", "IE,", "3:8 missing-cell"),
    Spoilt("notation.csv", "区内没有煤矿", "", "2:9 missing-cell"),
    Spoilt("notation.csv", "1.2,IE", "1.3,IE", "3:1 duplicate-line"),
    Spoilt("answers.csv", "已核对", "", "2:15 missing-cell"),
    Spoilt("answers.csv", "王五", "", "2:19 missing-cell"),
  ]

  private static let head: [Spoilt] = [
    Spoilt("inventory.yaml", "base-year: 2020", "base-year: 2030", "8:1 base-year-later"),
    Spoilt("inventory.yaml", "base-year", "base-yaer", "8:1 unknown-key"),
    Spoilt("inventory.yaml", "kind: district", "kind: distrit", "3:9 unknown-choice"),
    Spoilt("inventory.yaml", "year: 2023", "year: 23", "7:7 yaml-expected-year"),
    Spoilt("inventory.yaml", "\nyear: 2023", "\nyear: 2203", "7:7 year-beyond-reason"),
    Spoilt("inventory.yaml", "base-year: 2020", "base-year: 12", "8:12 yaml-expected-year"),
    Spoilt("inventory.yaml", "base-year: 2020", "base-year: 1202", "8:12 year-beyond-reason"),
    Spoilt("inventory.yaml", "2024-03-01", "2024-13-45", "15:37 not-a-day"),
    Spoilt("inventory.yaml", "2024-03-01", "2204-03-01", "15:37 year-beyond-reason"),
    Spoilt("inventory.yaml", "guideline: provincial-2011\n", "", "1:1 missing-key"),
    Spoilt(
      "inventory.yaml", "treat: feedstock", "treat: elsewhere", "13:3 elsewhere-without-place"),
    Spoilt("inventory.yaml", "role: prepared", "role: wrote", "15:11 unknown-choice"),
    Spoilt("inventory.yaml", "zh: 示例区, ", "", "5:9 missing-key"),
    Spoilt("inventory.yaml", "gwp: AR5", "year: 2024", "10:1 duplicate-key"),
    Spoilt("inventory.yaml", "gwp: AR5", "gwp: &a AR5", "10:6 yaml-anchor"),
    Spoilt("inventory.yaml", "  kind: district", "\tkind: district", "3:1 yaml-tab"),
  ]

  @Test(arguments: tables + head)
  func `has its one problem found where it stands`(_ spoilt: Spoilt) throws {
    let valid = try #require(SampleInventory.files[spoilt.file] ?? nil)
    try #require(valid.contains(spoilt.from))
    let text = valid.replacing(spoilt.from, with: spoilt.to, maxReplacements: 1)
    let problems = try SampleInventory([spoilt.file: text]).problems()
    #expect(problems == spoilt.problems)
  }

  @Test func `has two files of one method told, whatever they are called`() throws {
    let text = try #require(SampleInventory.files["activity/heat-import-co2.csv"] ?? nil)
    let copy = "activity/heat-import-co2（副本）.csv"
    let problems = try SampleInventory([copy: text]).problems()
    #expect(problems.contains { $0.hasSuffix("method-file-twice") }, "\(problems)")
    let named = "activity/热力调入（heat-import-co2）.csv"
    let renamed = try SampleInventory([named: text, "activity/heat-import-co2.csv": nil]).problems()
    #expect(renamed.isEmpty)
  }

  @Test(arguments: [
    ("2024-05-20", nil), ("2024-13-45", "not-a-day"), ("2024.5.20", "not-a-day"),
    ("2204-05-20", "year-beyond-reason"),
  ])
  func `has the days of its review looked at`(_ day: String, _ code: String?) throws {
    let text = "编号,状态,标志,问题,评审人,日期\nR-1,open,other,为何,甲,\(day)\n"
    let problems = try SampleInventory(["review/record.csv": text]).problems()
    #expect(problems == (code.map { ["review/record.csv:2:21 \($0)"] } ?? []))
  }

  @Test(arguments: [
    ("2020", nil), ("20200", "year-beyond-reason"), ("2020.5", "year-beyond-reason"),
    ("20", "year-beyond-reason"),
  ])
  func `has the years of its prices and of its units looked at`(
    _ year: String, _ code: String?
  ) throws {
    let indicators = "指标,数值,单位,价格年份\ngdp,10,亿元,\(year)\n"
    let sample = try SampleInventory([
      "indicators.csv": indicators, "units.csv": "单位,年份\n甲厂,\(year)\n",
    ])
    #expect(sample.problems() == (code.map { ["indicators.csv:2:11 \($0)"] } ?? []))
    var findings: [Finding] = []
    _ = DeclaredUnit.rows(inFolder: sample.folder.path, into: &findings)
    #expect(findings.map(\.code.rawValue) == [code].compactMap(\.self))
  }

  @Test(arguments: [
    ("notation.csv", "NO", "NO.", "NO"), ("notation.csv", "IE", "ie", "IE"),
    ("factors.csv", "measured", "mesured", "measured"),
    ("inventory.yaml", "base-year", "base-yaer", "base-year"),
    ("inventory.yaml", "district\n", "distrct\n", "district"),
    ("balance.csv", "能源品种", "能源品总", "能源品种"),
  ])
  func `is told what was meant`(
    _ file: String, _ from: String, _ to: String, _ nearest: String
  ) throws {
    let valid = try #require(SampleInventory.files[file] ?? nil)
    let sample = try SampleInventory([file: valid.replacing(from, with: to, maxReplacements: 1)])
    let told = sample.load().findings.compactMap { $0.arguments["nearest"] }
    #expect(told.contains(.text(nearest)), "\(told)")
  }

  @Test(arguments: [
    ("balanse.csv", "balance.csv"), ("factors.CSV", "factors.csv"),
    ("notation.xlsx", "notation.csv"),
    ("Balance.csv", "balance.csv"),
  ])
  func `is told of a table that nothing reads`(_ name: String, _ nearest: String) throws {
    let sample = try SampleInventory([name: "a,b\n1,2\n"])
    #expect(sample.problems() == ["\(name) stray-table"])
    #expect(sample.load().findings.first?.arguments["nearest"] == .text(nearest))
    let activity = try SampleInventory(["activity/heat-import-co2.xlsx": "PK"])
    #expect(activity.problems() == ["activity/heat-import-co2.xlsx stray-table"])
    let nested = try SampleInventory(["activity/农业/rice-ch4.csv": "a,b\n1,2\n"])
    #expect(nested.problems() == ["activity/农业/rice-ch4.csv stray-table"])
    #expect(nested.load().findings.first?.arguments["nearest"] == .text("activity/rice-ch4.csv"))
  }

  @Test func `has all its problems found at once, in the order of the files`() throws {
    let problems = try SampleInventory([
      "inventory.yaml": SampleInventory.files["inventory.yaml"]??.replacing("base-year", with: "b"),
      "balance.csv": "项目,能源品种,数量\n工业,原煤,x\n工业,柴油,y\n",
      "notation.csv": "类别,标记,理由\n1.1,XX,无\n",
    ]).problems()
    #expect(
      problems == [
        "balance.csv:2:7 not-a-number", "balance.csv:3:7 not-a-number",
        "inventory.yaml:8:1 surplus-key", "notation.csv:2:5 unknown-word",
      ])
  }
}
