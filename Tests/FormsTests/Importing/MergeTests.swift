import Digests
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import WorkbookReading

@Suite("Forms merged with an inventory")
struct MergeTests {
  private static let file = "activity/biomass-ch4.csv"
  private static let present = """
    # 来源：农村能源抽样调查
    燃料,条目,消费量(吨),单位,凭证
    秸秆,甲灶,12.50,,"发票,甲"
    秸秆,乙灶,3,,
    秸秆,丙灶,0.4,万吨,收据

    """

  /// The hidden sheet of a form made of the present table.
  private func origin(_ table: String, sheet: String = "生物质", year: Int = 2023) throws
    -> HandmadeForm.Sheet
  {
    let digest = try #require(SHA256(of: Array(table.utf8)))
    var hidden = HandmadeForm.Sheet(
      "_form",
      [
        ["inventory", "sample"], ["entity-code", "310199"], ["year", .text("\(year)")],
        ["guideline", "provincial-2011"],
        ["table", "activity", "biomass-ch4", .text(sheet), .text(digest.hex)],
      ])
    hidden.visibility = .veryHidden
    return hidden
  }

  private func form(_ rows: [WorkbookCell.Value]..., name: String = "form.xlsx") throws
    -> HandmadeForm
  {
    try HandmadeForm(
      name,
      [
        .init("生物质", [["条目", "燃料", "数量(吨)", "单位", "凭证"]] + rows),
        try origin(Self.present),
      ])
  }

  private let first: [WorkbookCell.Value] = ["甲灶", "秸秆", 12.5, "", "发票,甲"]
  private let second: [WorkbookCell.Value] = ["乙灶", "秸秆", 3, "吨", ""]
  private let third: [WorkbookCell.Value] = ["丙灶", "秸秆", 0.4, "万吨", "收据"]

  @Test func `a form that says the same leaves every byte`() throws {
    let room = try Room([Self.file: Self.present])
    let outcome = room.outcome(try form(first, second, third))
    #expect(outcome.differences.isEmpty)
    #expect(try room.imported(try form(first, second, third), file: Self.file) == Self.present)
  }

  @Test func `changed, new and deleted lines of a form made of the table`() throws {
    let room = try Room([Self.file: Self.present])
    let form = try form(
      first, ["丁灶", "秸秆", 7, "", ""], ["丙灶", "秸秆", 0.5, "万吨", ""])
    let difference = try #require(room.outcome(form).differences.first)
    #expect(difference.rows.map(\.kind) == [.removed, .added, .changed])
    #expect(difference.rows.last?.fields.map(\.old) == ["0.4", "收据"])
    #expect(
      try room.imported(form, file: Self.file) == """
        # 来源：农村能源抽样调查
        燃料,条目,消费量(吨),单位,凭证
        秸秆,甲灶,12.50,,"发票,甲"
        秸秆,丁灶,7,,
        秸秆,丙灶,0.5,万吨,

        """)
  }

  /// As a form asks again for what last year's table had.
  private func uncertainties(_ rows: [WorkbookCell.Value]...) throws -> HandmadeForm {
    try HandmadeForm(
      "活动水平和因子的不确定性",
      [["不确定的量", "方法", "能源品种", "不确定性", "分布", "理由"]] + rows)
  }

  private static let uncertain = "of,method,fuel,percent,distribution,reason\n活动水平,,原煤,5,,专家\n"

  @Test func `a line of names alone is left out of a table that nobody needs to fill in`() throws {
    let room = try Room(["uncertainty.csv": Self.uncertain])
    let form = try uncertainties(
      ["活动水平", "", "原煤", 6, "", "专家"], ["活动水平", "", "焦炭", "", "normal", ""],
      ["活动水平", "", "柴油", "", "", ""])
    let outcome = room.outcome(form)
    let told = outcome.findings.filter { $0.code.rawValue == "lines-unfilled" }
    #expect(told.map(\.severity) == [.note])
    #expect(told.first?.arguments["count"] == .count(2))
    #expect(told.first?.place?.cell?.hasSuffix("!A3") == true)
    #expect(
      try room.imported(form, file: "uncertainty.csv")
        == Self.uncertain.replacing("5", with: "6"))
  }

  @Test func `a line half filled in is refused, whichever half`() throws {
    let room = try Room(["uncertainty.csv": Self.uncertain])
    let half = try uncertainties(["活动水平", "", "焦炭", "", "", "专家"])
    #expect(room.problems(half).map { $0.split(separator: " ").last } == ["missing-cell"])
    let other = try uncertainties(["活动水平", "", "焦炭", 3, "", ""])
    #expect(room.problems(other).map { $0.split(separator: " ").last } == ["missing-cell"])
  }

  @Test func `a form of an earlier table deletes nothing`() throws {
    let now = Self.present.replacing("丙灶,0.4", with: "丙灶,0.6")
    let room = try Room([Self.file: now])
    let form = try form(first, ["乙灶", "秸秆", 4, "", ""])
    let codes = room.outcome(form).findings.map(\.code.rawValue)
    #expect(codes.contains("only-in-inventory"))
    #expect(
      try room.imported(form, file: Self.file)
        == now.replacing("乙灶,3", with: "乙灶,4"))
  }

  @Test func `a line that cannot be read is never taken for deleted`() throws {
    var room = try Room([Self.file: Self.present])
    room.options.isPartial = true
    let form = try form(first, ["乙灶", "秸秆", "约3", "", ""])
    let outcome = room.outcome(form)
    #expect(outcome.isWritable)
    #expect(outcome.differences.isEmpty)
    #expect(outcome.findings.contains { $0.code == "line-left-out" && $0.place?.cell == "生物质!A3" })
  }

  @Test func `a new column is added to the head and to every line`() throws {
    let room = try Room(["notation.csv": "category,key,reason\n1.3,NO,无煤矿\n"])
    let form = try HandmadeForm(
      "标记", [["类别", "标记", "计入", "理由"], ["1.3", "NO", "", "无煤矿"], ["1.2", "IE", "1.1", "并入"]])
    #expect(
      try room.imported(form, file: "notation.csv")
        == "category,key,reason,counted-in\n1.3,NO,无煤矿,\n1.2,IE,并入,1.1\n")
  }

  @Test func `two forms of one table each say what they changed`() throws {
    let room = try Room([Self.file: Self.present])
    let one = try form(["甲灶", "秸秆", 13, "", "发票,甲"], second, third, name: "1.xlsx")
    let two = try form(first, ["乙灶", "秸秆", 4, "", ""], third, name: "2.xlsx")
    #expect(
      try room.imported(one, two, file: Self.file)
        == Self.present.replacing("12.50", with: "13").replacing("乙灶,3", with: "乙灶,4"))
  }

  @Test func `two forms that disagree are both named`() throws {
    let room = try Room([Self.file: Self.present])
    let one = try form(["甲灶", "秸秆", 13, "", "发票,甲"], second, third, name: "1.xlsx")
    let two = try form(["甲灶", "秸秆", 14, "", "发票,甲"], second, third, name: "2.xlsx")
    let outcome = room.outcome(one, two)
    let finding = try #require(outcome.findings.first { $0.code == "forms-disagree" })
    #expect(finding.place == Place(file: two.workbook.path, cell: "生物质!C2"))
    #expect(finding.arguments["place"] == .text("\(one.workbook.path):生物质!C2"))
    #expect(!outcome.isWritable)
  }

  @Test func `a form of another year is refused`() throws {
    let room = try Room([Self.file: Self.present])
    let form = try HandmadeForm(
      "form.xlsx",
      [
        .init("生物质", [["条目", "燃料", "数量(吨)"], ["甲灶", "秸秆", 1]]),
        try origin(Self.present, year: 2022),
      ])
    #expect(room.problems(form) == ["- form-of-other-year"])
    #expect(!room.outcome(form).isWritable)
  }

  @Test func `a sheet that is gone leaves its table`() throws {
    let room = try Room([Self.file: Self.present])
    let form = try HandmadeForm(
      "form.xlsx",
      [
        .init("标记", [["类别", "标记", "理由"], ["1.3", "NO", "无煤矿"]]),
        try origin(Self.present),
      ])
    #expect(room.problems(form) == ["- form-sheet-missing"])
    #expect(try room.imported(form, file: Self.file) == Self.present)
  }

  @Test func `a table in GB18030 that changes becomes UTF-8, one that does not stays`() throws {
    let room = try Room()
    let bytes: [UInt8] =
      [0xCC, 0xF5, 0xC4, 0xBF, 0x2C, 0xC8, 0xBC, 0xC1, 0xCF, 0x2C, 0xCA, 0xFD, 0xC1, 0xBF, 0x2C]
      + [0xB5, 0xA5, 0xCE, 0xBB, 0x0D, 0x0A, 0xBC, 0xD7, 0xD4, 0xEE, 0x2C, 0xBD, 0xD5, 0xB8, 0xD1]
      + [0x2C, 0x31, 0x2C, 0xB6, 0xD6, 0x0D, 0x0A]
    try room.copy.write(Data(bytes), to: Self.file)
    let same = try HandmadeForm("biomass-ch4", [["条目", "燃料", "数量", "单位"], ["甲灶", "秸秆", 1, "吨"]])
    #expect(room.outcome(same).differences.isEmpty)
    let other = try HandmadeForm("biomass-ch4", [["条目", "燃料", "数量", "单位"], ["甲灶", "秸秆", 2, "吨"]])
    #expect(try room.imported(other, file: Self.file) == "条目,燃料,数量,单位\r\n甲灶,秸秆,2,吨\r\n")
  }

  @Test func `the same unit in other words is no change`() throws {
    let room = try Room([Self.file: "条目,燃料,数量,单位\n甲灶,秸秆,1,万吨\n"])
    let form = try HandmadeForm(
      "biomass-ch4", [["条目", "燃料", "数量"], ["甲灶", "秸秆", "1 10^4t"]])
    #expect(room.outcome(form).differences.isEmpty)
  }
}
