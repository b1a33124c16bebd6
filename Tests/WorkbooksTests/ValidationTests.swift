import SheetReferences
import Testing
import Workbooks

@Suite("What may be typed into a cell")
struct ValidationTests {
  private let column = range("A2:A100")

  private func refused(_ validation: Validation) throws -> WorkbookError? {
    try refusal { _, sheet in try sheet.validate(column, validation) }
  }

  @Test("is a short list, kept in the rule")
  func shortList() throws {
    let file = try written { _, sheet in
      try sheet.validate(column, Validation(.choice(["烟煤", "无烟煤", "柴油"])))
    }
    #expect(try file.sheet(1).contains("<formula1>\"烟煤,无烟煤,柴油\"</formula1>"))
    #expect(file.parts["xl/worksheets/sheet2.xml"] == nil)
  }

  @Test("is a Chinese list of more than 255 bytes, which would abort the library's own way")
  func bytes() throws {
    let items = (0..<11).map { "燃料品种第\($0 + 10)号" }
    #expect(items.joined(separator: ",").utf8.count < 255)
    let many = (0..<25).map { "燃料品种第\($0 + 10)号" }
    #expect(many.joined(separator: ",").utf8.count > 255)
    #expect(many.joined(separator: ",").count < 255)
    let file = try written { _, sheet in try sheet.validate(column, Validation(.choice(many))) }
    #expect(
      try file.sheet(1)
        .contains("<formula1>\"\(many.joined(separator: ","))\"</formula1>"))
  }

  @Test("is a long list, kept once on a hidden sheet", arguments: [false, true])
  func longList(constantMemory: Bool) throws {
    let items = (0..<300).map { "品种\($0)" }
    let options = WorkbookOptions(constantMemory: constantMemory)
    let file = try written(options: options) { book, sheet in
      try sheet.validate(range("A2:A9"), Validation(.choice(items)))
      try sheet.validate(range("B2:B9"), Validation(.choice(items)))
      try sheet.validate(range("C2:C9"), Validation(.choice(["甲,乙", "丙"])))
      _ = try book.addSheet(named: "后")
    }
    let sheet = try file.sheet(1)
    #expect(sheet.matches(of: /<formula1>'_choices'!\$A\$1:\$KN\$1<\/formula1>/).count == 2)
    #expect(sheet.contains("<formula1>'_choices'!$A$2:$B$2</formula1>"))
    #expect(
      try file.part("xl/workbook.xml")
        .contains("<sheet name=\"_choices\" sheetId=\"3\" state=\"hidden\""))
    #expect(try file.sheet(3).contains("r=\"KN1\""))
  }

  @Test(
    "is on the hidden sheet when a rule would split or trim it",
    arguments: ["a,b", "a\"", " a", "a "])
  func split(item: String) throws {
    let file = try written { _, sheet in try sheet.validate(column, Validation(.choice([item]))) }
    #expect(try file.sheet(1).contains("<formula1>'_choices'!$A$1</formula1>"))
  }

  @Test("is a list in cells of a sheet that is there")
  func cells() throws {
    let file = try written { _, sheet in
      try sheet.validate(column, Validation(.choiceFrom(range("C1:C9"), sheet: "表")))
    }
    #expect(try file.sheet(1).contains("<formula1>'表'!$C$1:$C$9</formula1>"))
    #expect(
      try refused(Validation(.choiceFrom(range("C1:C9"), sheet: "无")))
        == .range(.unknownSheet("无"), sheet: "表", column))
    #expect(
      try refused(Validation(.choiceFrom(range("C1:D9"), sheet: "表")))
        == .range(.notALine, sheet: "表", range("C1:D9")))
  }

  @Test("is not an empty list, nor one with an empty item")
  func empty() throws {
    #expect(try refused(Validation(.choice([]))) == .range(.noChoices, sheet: "表", column))
    #expect(try refused(Validation(.choice(["甲", ""]))) == .text(.choice, .empty))
    let many = Array(repeating: "甲", count: 16_385)
    #expect(
      try refused(Validation(.choice(many)))
        == .range(.tooManyChoices(count: 16_385, limit: 16_384), sheet: "表", column))
  }

  @Test("is a number within bounds, with words in Chinese")
  func bounds() throws {
    let alert = Validation.Notice(title: "=输入错误", message: "消耗量须为非负数")
    let file = try written { _, sheet in
      try sheet.validate(
        range("A1"), Validation(.decimal(from: 0, to: nil), severity: .warning, alert: alert))
      try sheet.validate(
        range("A2"), Validation(.integer(from: 2005, to: 2060), allowsBlank: false))
      try sheet.validate(range("A3"), Validation(.decimal(from: nil, to: 1.5)))
    }
    let sheet = try file.sheet(1)
    #expect(sheet.contains("errorTitle=\"=输入错误\" error=\"消耗量须为非负数\""))
    #expect(sheet.contains("operator=\"greaterThanOrEqual\" errorStyle=\"warning\""))
    #expect(sheet.contains("<formula1>2005</formula1><formula2>2060</formula2>"))
    #expect(sheet.contains("operator=\"lessThanOrEqual\""))
  }

  @Test(
    "is not a number between bounds that are none",
    arguments: [
      Validation.Rule.decimal(from: nil, to: nil), .decimal(from: 2, to: 1),
      .decimal(from: .nan, to: nil), .decimal(from: 0, to: .infinity), .integer(from: 2, to: 1),
    ])
  func noBounds(rule: Validation.Rule) throws {
    #expect(try refused(Validation(rule)) == .range(.bounds, sheet: "表", column))
  }

  @Test("has a title of 32 and a message of 255 characters at most")
  func words() throws {
    func notice(_ title: Int, _ message: Int) -> Validation {
      let notice = Validation.Notice(
        title: String(repeating: "题", count: title),
        message: String(repeating: "文", count: message))
      return Validation(.decimal(from: 0, to: nil), prompt: notice)
    }
    #expect(try refused(notice(32, 255)) == nil)
    #expect(
      try refused(notice(33, 1)) == .text(.validationTitle, .tooLong(count: 33, limit: 32)))
    #expect(
      try refused(notice(1, 256)) == .text(.validationMessage, .tooLong(count: 256, limit: 255)))
    #expect(
      try refused(Validation(.choice(["甲"]), alert: .init(title: "\u{1}", message: "")))
        == .text(.validationTitle, .forbidden("\u{1}")))
  }

  @Test("is limited 255 times on a sheet, for the library would count from 0 again")
  func count() throws {
    let file = try written { _, sheet in
      for row in 0..<255 {
        try sheet.validate(
          CellRange(CellReference(row: row, column: 0)), Validation(.decimal(from: 0, to: nil)))
      }
      #expect(throws: WorkbookError.range(.tooMany(limit: 255), sheet: "表", column)) {
        try sheet.validate(column, Validation(.decimal(from: 0, to: nil)))
      }
    }
    #expect(try file.sheet(1).contains("<dataValidations count=\"255\">"))
  }
}
