import Foundation
import TestSupport
import Testing

/// A made-up enterprise with two fuels, electricity and heat; no figure is of a real one.
@Suite("An enterprise's inventory")
struct EnterpriseTests {
  private static let files = [
    "inventory.yaml": """
    name: { zh: 示例工厂2023年温室气体清单, en: Example works 2023 }
    entity: { kind: enterprise, code: "91310000MA0000000Y", name: { zh: 示例工厂, en: Example works }, regions: ["310000", CN] }
    year: 2023
    guideline: general-industry-2015
    language: zh

    """,
    "activity/enterprise-fuel-combustion-co2.csv": "能源品种,数量,单位\n柴油,100,t\n",
    "activity/enterprise-gas-combustion-co2.csv": "能源品种,数量,单位\n天然气,50,10^4 Nm3\n",
    "activity/purchased-electricity-co2.csv": "数量,单位\n9000,MWh\n",
    "activity/purchased-heat-co2.csv": "数量,单位\n2000,GJ\n",
    "notation.csv": "类别,标记,计入,理由\n2,NO,,无\n3,NE,,未取得数据\n4,NO,,无\n",
  ]

  // Diesel: 100 t × 43.33 GJ/t × 0.0202 tC/GJ × 0.98 × 44/12 = 314.512… t.
  // Natural gas: 50 × 389.31 GJ/10⁴ Nm³ × 0.0153 tC/GJ × 0.99 × 44/12 = 1,081.094… t.
  // Electricity: 9,000 MWh × 0.5737 t/MWh = 5,163.3 t. Heat: 2,000 GJ × 0.11 t/GJ = 220 t.
  // Direct 1,395.607 t, with the indirect line 6,778.907 t.
  @Test func `comes out as worked by hand`() throws {
    let inventory = try InventoryCopy(Self.files, named: "works-2023")
    let report = try Report(of: inventory.folder)
    #expect(report.run.status == 0, "\(report.run.errors)")
    let bulletin = report.text("bulletin.txt")
    for line in [
      "固体、液体化石燃料燃烧二氧化碳排放 314.51 tCO2", "气体化石燃料燃烧二氧化碳排放 1,081.09 tCO2",
      "净购入电力间接二氧化碳排放 5,163.30 tCO2", "净购入热力间接二氧化碳排放 220.00 tCO2",
      "直接排放合计 1,395.61 吨", "- 3 工业废水处理甲烷",
    ] { #expect(bulletin.contains(line), "\(bulletin)") }
    #expect(bulletin.contains("含间接排放的合计 6,778.91 吨"))
  }

  @Test func `is spoken of as an enterprise, not as an area`() throws {
    let inventory = try InventoryCopy(Self.files, named: "works-2023")
    let report = try Report(of: inventory.folder)
    let read = try Command.run(
      "/usr/bin/python3", ["-c", Self.reading, report.workbook], in: inventory.folder)
    let cover = read.output
    #expect(cover.contains("企业=示例工厂") && cover.contains("统一社会信用代码=91310000MA0000000Y"))
    let text = cover + report.text("report.md") + report.text("bulletin.txt")
    for word in ["行政区划", "调入调出", "能源平衡表"] { #expect(!text.contains(word), "\(word)") }
    #expect(!cover.contains("地区="))
    let review = try Command.run(Executable.tanpan, ["review", report.workbook])
    #expect(review.status == 0, "\(review.output)")
  }

  @Test func `has its declared uncertainties followed line by line`() throws {
    let inventory = try InventoryCopy(Self.files, named: "works-2023")
    try inventory.write(
      "不确定的量,方法,不确定性(%),分布,理由\n活动水平,purchased-electricity-co2,5,normal,电表\n", to: "uncertainty.csv")
    let report = try Report(of: inventory.folder)
    #expect(report.run.status == 0, "\(report.run.errors)")
  }

  @Test func `may have the report of an area when that is asked for`() throws {
    let inventory = try InventoryCopy(Self.files, named: "works-2023")
    let report = try Report(of: inventory.folder, ["--report", "district-inventory"])
    #expect(report.run.status == 0, "\(report.run.errors)")
    #expect(report.text("report.md").contains("没有能源平衡表"))
  }

  @Test func `begins without a guideline named, with a form of its own tables`() throws {
    let room = try TemporaryFolder()
    let new = try Command.run(
      Executable.tanpan,
      ["new", "enterprise", "w", "--code", "91310000MA0000000Y", "--year", "2023"], in: room.path)
    #expect(new.status == 0, "\(new.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(room.path)/w/balance.csv"))
    let read = try Command.run(
      "/usr/bin/python3", ["-c", Self.reading, "\(room.path)/w/填报表.xlsx"], in: room.path)
    #expect(read.output.contains("sheet 气体化石燃料燃烧二氧化碳排放: 条目 报告单位 部门 能源品种 数量(10^4 Nm3)"))
    #expect(!read.output.contains("sheet 能源平衡表"))
    let check = try Command.run(Executable.tanpan, ["check", "w"], in: room.path)
    let codes = check.output.matches(of: /\[([a-z-]+)\]/).map { String($0.1) }
    #expect(codes == ["nothing-to-count", "categories-open"])
  }

  /// Prints the first sheet's pairs, and each sheet's heads, as somebody else's library reads them.
  private static let reading = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        print("=".join(str(cell) for cell in row if cell is not None))
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            if row[0] == "条目":
                print(f"sheet {sheet.title}:", *(cell for cell in row if cell is not None))
    """
}
