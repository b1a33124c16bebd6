import Findings
import Forms
import Foundation
import TestSupport
import Testing
import WorkbookReading

@Suite("Staff's own tables")
struct MappingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let survey: [[WorkbookCell.Value]] = [
    ["农村能源调查"], ["乡镇", "品种", "炉灶", 2022, 2023],
    ["甲乡", "玉米秸秆", "省柴灶", 12, 13], ["乙乡", "玉米秸秆", "省柴灶", 7, "7.5"],
    ["小计", "", "", 19, 20.5], ["丙乡", "玉米秸秆", "传统灶", 3, ""],
  ]

  private func mapping(_ text: String) throws -> (TableMapping?, [Finding]) {
    var findings: [Finding] = []
    let path = try folder.write(text, to: "mapping.yaml")
    return (TableMapping(reading: path, into: &findings), findings)
  }

  private func room(_ text: String) throws -> Room {
    var room = try Room()
    let (read, findings) = try mapping(text)
    let known: TableMapping = try #require(read, "\(findings)")
    room.options.mapping = known
    return room
  }

  @Test func `columns, fixed values, words, rows, the year of account`() throws {
    let room = try room(
      """
      sheets:
      - sheet: 调查
        table: activity
        method: biomass-ch4
        head: 乡镇
        rows: 3-5
        columns: { line: 乡镇, fuel: B, technology: 炉灶, quantity: "{year}" }
        values: { unit: 吨 }
        words:
          fuel: { 玉米秸秆: 秸秆 }
          technology: { 省柴灶: efficient-stove }
        skip: 小计
      """)
    let form = try HandmadeForm("调查", survey)
    #expect(
      try room.imported(form, file: "activity/biomass-ch4.csv") == """
        条目,能源品种,技术,数量,单位
        甲乡,秸秆,efficient-stove,13,吨
        乙乡,秸秆,efficient-stove,7.5,吨

        """)
  }

  @Test func `a matrix with a row of units`() throws {
    let room = try room(
      """
      sheets:
      - sheet: 平衡
        table: balance
        head: 2
        matrix: { rows: 指标, units: 3, to: C }
        words: { row: { 发电: 火力发电 }, fuel: { 煤: 原煤 } }
        skip: [其中]
      """)
    let form = try HandmadeForm(
      "平衡",
      [
        ["能源平衡"], ["指标", "煤", "天然气", "上年煤"], ["", "万吨", "亿立方米", "万吨"],
        ["发电", -12, 0.3, 11], ["其中：自备", -1, "", ""], ["工业", 3, "", 4],
      ])
    #expect(
      try room.imported(form, file: "balance.csv") == """
        项目,能源品种,数量,单位
        火力发电,原煤,-12,万吨
        火力发电,天然气,0.3,亿立方米
        工业,原煤,3,万吨

        """)
  }

  @Test func `the example of the documentation is a mapping`() throws {
    let page = try String(contentsOfFile: Repository.path("docs/importing.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```yaml\n")
    try #require(parts.count == 2)
    let example = try #require(parts[1].components(separatedBy: "```").first)
    let (mapping, findings) = try mapping(example)
    #expect(mapping != nil, "\(findings)")
  }

  @Test(arguments: [
    (
      "sheets:\n- { sheet: a, table: activty, head: 1, columns: { quantity: B } }",
      "mapping-table-unknown"
    ),
    (
      "sheets:\n- { sheet: a, table: activity, head: 1, columns: { quantity: B } }",
      "mapping-without-method"
    ),
    (
      "sheets:\n- { sheet: a, table: balance, head: 1, columns: { quantiti: B } }",
      "mapping-field-unknown"
    ),
    ("sheets:\n- { sheet: a, table: balance, head: 1, colums: { row: B } }", "unknown-key"),
    ("sheets:\n- { sheet: a, table: balance, head: 1 }", "mapping-without-columns"),
    ("sheets:\n- { sheet: a, table: balance, head: 0, columns: { row: A } }", "mapping-row-wrong"),
    (
      "sheets:\n- { sheet: a, table: balance, head: 1, rows: 9-2, columns: { row: A } }",
      "mapping-rows-wrong"
    ),
    ("shets: []", "missing-key"),
  ])
  func `a mistake in the mapping is found where it stands`(
    _ text: String, _ code: String
  ) throws {
    let (mapping, findings) = try mapping(text)
    #expect(mapping == nil)
    #expect(findings.contains { $0.code.rawValue == code && $0.place?.line != nil }, "\(findings)")
  }

  @Test(arguments: [
    (
      "{ sheet: 调察, table: activity, method: biomass-ch4, head: 2, columns: { quantity: E } }",
      "- mapped-sheet-missing"
    ),
    (
      "{ sheet: 调查, table: activity, method: biomass-ch4, head: 县, columns: { quantity: E } }",
      "调查!A1 mapped-head-missing"
    ),
    (
      "{ sheet: 调查, table: activity, method: biomass-ch4, head: 2, columns: { quantity: 二〇二三 } }",
      "调查!A2 mapped-column-missing"
    ),
    (
      "{ sheet: 调查, table: activity, method: ../../x, head: 2, columns: { quantity: E } }",
      "- mapped-method-unknown"
    ),
  ])
  func `what the workbook does not have is told, and nothing written`(
    _ entry: String, _ problem: String
  ) throws {
    let room = try room("sheets:\n- \(entry)")
    let form = try HandmadeForm("调查", survey)
    #expect(room.problems(form) == [problem])
    #expect(!room.outcome(form).isWritable)
  }

  @Test func `a suggestion for good heads imports as it is`() throws {
    let form = try HandmadeForm(
      "form.xlsx",
      [
        .init("biomass-ch4", [["条目", "燃料", "数量（吨）"], ["甲灶", "秸秆", 3]]),
        .init("平衡", [["项目", "原煤(万吨)", "焦炭(万吨)"], ["工业", 3, 4]]),
      ])
    var room = try Room()
    let suggestion = MappingSuggestion(
      of: form.workbook, year: 2023, vocabulary: room.vocabulary, words: MessageCatalogue([:]),
      in: .zh)
    #expect(suggestion.count == 2)
    room.options.mapping = try self.room(suggestion.text).options.mapping
    let text = try room.imported(form, file: "activity/biomass-ch4.csv")
    #expect(text == "条目,能源品种,数量,单位\n甲灶,秸秆,3,吨\n")
    #expect(room.copy.text("balance.csv") == "项目,能源品种,数量,单位\n工业,原煤,3,万吨\n工业,焦炭,4,万吨\n")
  }

  @Test func `a suggestion guesses by what stands below a head`() throws {
    let form = try HandmadeForm("调查", survey)
    let suggestion = MappingSuggestion(
      of: form.workbook, year: 2023, vocabulary: try Room().vocabulary,
      words: MessageCatalogue([:]), in: .zh)
    #expect(suggestion.text.contains("fuel: \"品种\""))
    #expect(suggestion.text.contains("quantity: \"{year}\""))
    #expect(suggestion.text.contains("\"玉米秸秆\": \"秸秆\""))
  }
}
