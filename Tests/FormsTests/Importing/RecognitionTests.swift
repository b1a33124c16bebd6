import Findings
import Forms
import SheetReferences
import TestSupport
import Testing
import WorkbookReading

@Suite("Sheets that are recognised")
struct RecognitionTests {
  private static let table = "条目,能源品种,数量,单位\n炉灶,秸秆,12.5,吨\n"

  @Test func `heads stand below titles, in any order, between others`() throws {
    let form = try HandmadeForm(
      "生物质甲烷",
      [
        ["2023年生物质燃料调查表"], ["填报单位：示例区农业农村局"], [],
        ["序号", "单 位", "燃料品种", "县名", "条目", "消费量*"],
        ["甲", "乙", "丙", "丁", "戊", "1"],
        [1, "吨", "秸秆", "示例县", "炉灶", 12.5], [],
        ["注：数据来自抽样调查"], ["填表人：示例甲"],
      ])
    let room = try Room()
    #expect(
      room.problems(form, notes: true) == [
        "生物质甲烷!A4 column-ignored", "生物质甲烷!D4 column-ignored",
        "生物质甲烷!B5 row-left-out",
      ])
    #expect(try room.imported(form, file: "activity/biomass-ch4.csv") == Self.table)
  }

  @Test func `heads of several rows with merged cells are read`() throws {
    var sheet = HandmadeForm.Sheet(
      "biomass-ch4",
      [["条目", "能源", "", "用量", ""], ["", "品种", "备注", "数量", "单位"], ["炉灶", "秸秆", "", 12.5, "吨"]])
    sheet.features = SheetFeatures(
      merges: ["A1:A2", "B1:C1", "D1:E1"].compactMap { CellRange($0) })
    let room = try Room()
    let form = try HandmadeForm("form.xlsx", [sheet])
    #expect(room.problems(form).isEmpty)
    #expect(try room.imported(form, file: "activity/biomass-ch4.csv") == Self.table)
  }

  @Test(arguments: ["数量(吨)", "数量（吨）", "消费量\n(吨)", "数量/吨"])
  func `a unit in the head holds for every line`(_ head: String) throws {
    let room = try Room()
    let form = try HandmadeForm(
      "biomass-ch4", [["条目", "燃料", .text(head)], ["炉灶", "秸秆", 12.5]])
    #expect(try room.imported(form, file: "activity/biomass-ch4.csv") == Self.table)
  }

  @Test func `a unit above the table holds for every line`() throws {
    let room = try Room()
    let form = try HandmadeForm(
      "biomass-ch4",
      [["生物质燃料", "", "单位：吨"], ["条目", "燃料", "数量"], ["炉灶", "秸秆", 12.5]])
    #expect(try room.imported(form, file: "activity/biomass-ch4.csv") == Self.table)
  }

  @Test func `totals are left out, unless they could be lines`() throws {
    let head: [WorkbookCell.Value] = ["条目", "燃料", "数量", "单位"]
    let room = try Room()
    let plain = try HandmadeForm(
      "biomass-ch4", [head, ["炉灶", "秸秆", 12.5, "吨"], ["合 计", "", 12.5, "吨"]])
    #expect(room.problems(plain, notes: true) == ["biomass-ch4!A3 total-left-out"])
    let unclear = try HandmadeForm(
      "biomass-ch4", [head, ["炉灶", "秸秆", 12.5, "吨"], ["合计", "秸秆", 12.5, "吨"]])
    #expect(room.problems(unclear) == ["biomass-ch4!A3 total-unclear"])
  }

  @Test(arguments: ["其中：大户", "其中:大户", "秸秆合计", "Of which: large", "Straw total"])
  func `a part of another row, or a total with a name, is asked about`(_ name: String) throws {
    let form = try HandmadeForm(
      "biomass-ch4",
      [["条目", "燃料", "数量", "单位"], ["炉灶", "秸秆", 12.5, "吨"], [.text(name), "秸秆", 2, "吨"]])
    #expect(try Room().problems(form) == ["biomass-ch4!A3 total-unclear"])
  }

  @Test func `a line that stands twice is named with the first`() throws {
    let row: [WorkbookCell.Value] = ["炉灶", "秸秆", 12.5, "吨"]
    let form = try HandmadeForm("biomass-ch4", [["条目", "燃料", "数量", "单位"], row, row])
    let outcome = try Room().outcome(form)
    let finding = outcome.findings.first { $0.code.rawValue == "line-twice" }
    #expect(finding?.place?.cell == "biomass-ch4!A3")
    #expect(finding?.arguments["cell"] == .text("biomass-ch4!A2"))
    #expect(outcome.findings.count { $0.severity == .error } == 1)
  }

  @Test func `a column twice, a column missing, a column mistyped are told at the head`() throws {
    let room = try Room()
    let twice = try HandmadeForm(
      "biomass-ch4", [["条目", "数量", "消费量"], ["炉灶", 1, 2]])
    #expect(room.problems(twice) == ["biomass-ch4!C1 column-twice"])
    let missing = try HandmadeForm("biomass-ch4", [["条目", "燃料"], ["炉灶", "秸秆"]])
    #expect(room.problems(missing).contains("biomass-ch4!A1 column-not-found"))
    let mistyped = try HandmadeForm(
      "biomass-ch4", [["条目", "燃料", "数量", "计量单伟"], ["炉灶", "秸秆", 1, "吨"]])
    #expect(room.problems(mistyped).contains("biomass-ch4!D1 column-mistyped"))
  }

  @Test func `other sheets are said and ignored`() throws {
    let form = try HandmadeForm(
      "form.xlsx",
      [
        .init("说明", [["请如实填写"]]),
        .init("biomass-ch4", [["条目", "燃料", "数量", "单位"], ["炉灶", "秸秆", 1, "吨"]]),
      ])
    #expect(try Room().problems(form, notes: true) == ["说明!A1 sheet-ignored"])
  }

  @Test func `activity data of no method are asked for one`() throws {
    let form = try HandmadeForm(
      "Sheet1", [["条目", "燃料", "数量", "单位"], ["炉灶", "秸秆", 1, "吨"]])
    #expect(try Room().problems(form).contains("Sheet1!A1 method-of-sheet-unknown"))
  }

  @Test func `a table is known by its heads alone`() throws {
    let form = try HandmadeForm("Sheet1", [["类别", "标记", "理由"], [1.3, "NO", "无煤矿"]])
    let room = try Room()
    #expect(
      room.problems(form, notes: true)
        == ["Sheet1!A1 sheet-taken-as", "Sheet1!A2 number-in-text"])
    #expect(try room.imported(form, file: "notation.csv") == "类别,标记,理由\n1.3,NO,无煤矿\n")
  }
}

@Suite("The balance laid out across")
struct MatrixTests {
  private let rows: [[WorkbookCell.Value]] = [
    ["示例区能源平衡表"],
    ["项目", "原煤", "天然气", "", "合计"],
    ["", "万吨", "亿立方米", "万吨", ""],
    ["1.火力发电", -12.5, "", "", -12.5],
    ["工业", 3, 0.4, "", ""],
    ["建筑业", "", "", 2, ""],
  ]

  @Test func `cells become lines with the units of their heads`() throws {
    var sheet = HandmadeForm.Sheet("能源平衡表", rows)
    sheet.features = SheetFeatures(merges: ["A2:A3", "C2:D2"].compactMap { CellRange($0) })
    let room = try Room()
    let text = try room.imported(try HandmadeForm("form.xlsx", [sheet]), file: "balance.csv")
    #expect(
      text == """
        项目,能源品种,数量,单位
        1.火力发电,原煤,-12.5,万吨
        工业,原煤,3,万吨
        工业,天然气,0.4,亿立方米
        建筑业,天然气,2,万吨

        """)
  }

  @Test func `units in brackets, notes below, remarks at the foot`() throws {
    let form = try HandmadeForm(
      "能源平衡表",
      [
        ["项目", "原煤（万吨）", "天然气(亿立方米)"], ["火力发电", -12.5, ""], ["工业", 3, "0.4亿立方米"],
        ["注：年鉴数据"], [], ["项目", "能源品种", "备注"], ["工业", "原煤", "含水泥"],
      ])
    let room = try Room()
    #expect(
      room.problems(form, notes: true)
        == ["能源平衡表!C3 number-with-unit", "能源平衡表!A4 row-left-out"])
    #expect(
      try room.imported(form, file: "balance.csv") == """
        项目,能源品种,数量,单位,备注
        火力发电,原煤,-12.5,万吨,
        工业,原煤,3,万吨,含水泥
        工业,天然气,0.4,亿立方米,

        """)
  }

  @Test func `a head that is no fuel, and a number below none`() throws {
    let form = try HandmadeForm(
      "能源平衡表",
      [["项目", "原媒(万吨)", "焦炭(万吨)", ""], ["工业", 3, 1, 5]])
    #expect(
      try Room().problems(form) == ["能源平衡表!B1 head-mistyped", "能源平衡表!D2 head-blank"])
  }

  @Test func `a conflict with the unit of the head stands at its cell`() throws {
    let form = try HandmadeForm(
      "能源平衡表", [["项目", "原煤(万吨)", "焦炭(万吨)"], ["工业", "3000吨", 1], ["建筑业", 1, "—"]])
    #expect(
      try Room().problems(form) == ["能源平衡表!B2 unit-conflict", "能源平衡表!C3 dash-for-number"])
  }
}
