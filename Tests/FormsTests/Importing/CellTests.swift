import Findings
import Forms
import SheetReferences
import TestSupport
import Testing
import WorkbookReading

@Suite("Cells that people fill in")
struct CellTests {
  private static let head: [WorkbookCell.Value] = ["条目", "燃料", "数量", "单位", "凭证"]

  /// One line of activity data whose quantity and unit are typed so.
  private func form(
    _ quantity: WorkbookCell.Value, unit: WorkbookCell.Value = "吨",
    evidence: WorkbookCell.Value = ""
  ) throws -> HandmadeForm {
    try HandmadeForm("biomass-ch4", [Self.head, ["炉灶", "秸秆", quantity, unit, evidence]])
  }

  @Test(arguments: [
    ("12.5", "12.5", "number-as-text"), ("１２．５", "12.5", "unusual-number"),
    ("1,234.5", "1234.5", "unusual-number"), (" 12.5\u{A0}", "12.5", "number-as-text"),
    ("12.5吨", "12.5", "number-with-unit"), ("１，２３４ 吨", "1234", "number-with-unit"),
    ("'12.5", "12.5", "number-as-text"), ("1.25e3", "1250", "number-as-text"),
  ])
  func `a number typed as text is understood, and said`(
    _ typed: String, _ value: String, _ code: String
  ) throws {
    let room = try Room()
    let form = try form(.text(typed))
    #expect(room.problems(form, notes: true) == ["biomass-ch4!C2 \(code)"])
    #expect(
      try room.imported(form, file: "activity/biomass-ch4.csv")
        == "条目,能源品种,数量,单位\n炉灶,秸秆,\(value),吨\n")
  }

  @Test(arguments: [
    (WorkbookCell.Value.text("约12.5"), "not-a-number"), (.text("12-15"), "not-a-number"),
    (.text("—"), "dash-for-number"), (.text("无"), "dash-for-number"),
    (.text("/"), "dash-for-number"), (.text("1,23"), "misplaced-separator"),
    (.text("=1+2"), "not-a-number"), (.text("12.5万吨"), "unit-conflict"),
    (.text("12.5kWh"), "unit-conflict"), (.error("#DIV/0!"), "error-cell"),
    (.boolean(true), "boolean-for-number"), (.date(serial: 45_432), "date-for-number"),
  ])
  func `what can mean two things is asked again`(
    _ typed: WorkbookCell.Value, _ code: String
  ) throws {
    let room = try Room()
    #expect(room.problems(try form(typed)) == ["biomass-ch4!C2 \(code)"])
    #expect(!room.outcome(try form(typed)).isWritable)
  }

  @Test func `a unit behind the number fills a blank unit`() throws {
    let room = try Room()
    let text = try room.imported(
      try form("12.5万吨", unit: ""), file: "activity/biomass-ch4.csv")
    #expect(text == "条目,能源品种,数量,单位\n炉灶,秸秆,12.5,万吨\n")
  }

  @Test func `a missing number is never zero`() throws {
    let room = try Room()
    #expect(room.problems(try form("")) == ["biomass-ch4!C2 missing-quantity"])
  }

  @Test func `text that a spreadsheet would run is text`() throws {
    let room = try Room()
    let text = try room.imported(
      try form(1, evidence: "=SUM(A1)，@所附"), file: "activity/biomass-ch4.csv")
    #expect(text.hasSuffix("吨,=SUM(A1)，@所附\n"))
  }

  @Test func `a code that a spreadsheet took for a number is read while it is whole`() throws {
    let room = try Room()
    let whole = try form(1, evidence: 20_230_017)
    #expect(room.problems(whole, notes: true) == ["biomass-ch4!E2 number-in-text"])
    let cut = try form(1, evidence: .number(9.131_011_578_945_612_3e17))
    #expect(room.problems(cut) == ["biomass-ch4!E2 long-number-as-text"])
  }

  @Test func `days and truth values among words are said`() throws {
    let room = try Room()
    let day = try form(1, evidence: .date(serial: 45_432))
    #expect(room.problems(day, notes: true) == ["biomass-ch4!E2 date-as-text"])
    #expect(try room.imported(day, file: "activity/biomass-ch4.csv").contains("2024-05-20"))
    let truth = try form(1, evidence: .boolean(true))
    #expect(room.problems(truth, notes: true) == ["biomass-ch4!E2 boolean-as-text"])
  }

  @Test func `blanks around a word are said and left away`() throws {
    let room = try Room()
    let form = try HandmadeForm(
      "biomass-ch4", [Self.head, ["炉灶 ", "\u{A0}秸秆\u{3000}", 1, "吨"]])
    #expect(
      room.problems(form, notes: true)
        == ["biomass-ch4!A2 blanks-around", "biomass-ch4!B2 blanks-around"])
    #expect(
      try room.imported(form, file: "activity/biomass-ch4.csv").hasSuffix("炉灶,秸秆,1,吨\n"))
  }

  @Test func `formulas are taken by their values, said once`() throws {
    var sheet = HandmadeForm.Sheet(
      "biomass-ch4", [Self.head, ["甲灶", "秸秆", 3, "吨"], ["乙灶", "秸秆", 4, "吨"]])
    sheet.formulas = ["C2": "1+2", "C3": "C2+1"]
    let room = try Room()
    let form = try HandmadeForm("form.xlsx", [sheet])
    #expect(room.problems(form, notes: true) == ["biomass-ch4!C2 formulas-taken"])
  }

  @Test func `a formula without value is refused`() throws {
    var sheet = HandmadeForm.Sheet("biomass-ch4", [Self.head, ["甲灶", "秸秆", .empty, "吨"]])
    sheet.formulas = ["C2": "1+2"]
    let room = try Room()
    #expect(
      room.problems(try HandmadeForm("form.xlsx", [sheet]))
        .contains("biomass-ch4!C2 formula-without-value"))
  }

  @Test func `a percentage shown as one is asked about where the unit says so too`() throws {
    var sheet = HandmadeForm.Sheet(
      "自有和替代因子",
      [
        ["参数", "取值类型", "数值", "单位", "理由"],
        ["oxidation-factor", "实测值", 0.985, "%", "有化验"],
        ["carbon-share", "实测值", 0.985, "1", "有化验"],
      ])
    sheet.styles = ["C2": 1, "C3": 1]
    let form = try HandmadeForm("form.xlsx", [sheet])
    #expect(try Room().problems(form) == ["自有和替代因子!C2 percent-shown"])
  }

  @Test func `words of closed lists are read in the reader's language`() throws {
    let form = try HandmadeForm(
      "自有和替代因子",
      [["参数", "取值类型", "数值", "单位", "理由"], ["oxidation-factor", "实测值", 0.985, "1", "有化验"]])
    let text = try Room().imported(form, file: "factors.csv")
    #expect(text.contains("oxidation-factor,measured,0.985"))
  }

  @Test func `what is hidden is read, and warned of`() throws {
    var sheet = HandmadeForm.Sheet(
      "biomass-ch4", [Self.head, ["甲灶", "秸秆", 3, "吨"], ["乙灶", "秸秆", 4, "吨"]])
    sheet.features = SheetFeatures(hiddenRows: [2...2], hiddenColumns: [3...3])
    let room = try Room()
    let form = try HandmadeForm("form.xlsx", [sheet])
    #expect(
      Set(room.problems(form)) == ["biomass-ch4!A3 hidden-rows", "biomass-ch4!D2 hidden-column"])
    #expect(room.outcome(form).isWritable)
  }

  @Test func `many notes of a kind are counted, not told one by one`() throws {
    let rows = (1...50).map { number -> [WorkbookCell.Value] in
      [.text("灶\(number)"), "秸秆", .text("\(number)"), "吨"]
    }
    let codes = try Room().problems(
      try HandmadeForm("biomass-ch4", [Self.head] + rows), notes: true)
    #expect(codes.count { $0.hasSuffix("number-as-text") } == 20)
    #expect(codes.contains("biomass-ch4!A1 more-notes"))
  }
}
