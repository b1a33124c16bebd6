import Findings
import Forms
import Foundation
import SheetReferences
import TestSupport
import Testing
import WorkbookReading

/// Workbooks that are wrong by mistake or on purpose: each gives findings, none is written.
@Suite("Wrong workbooks")
struct HostileTests {
  private let head: [WorkbookCell.Value] = ["条目", "燃料", "数量", "单位"]

  private func expectRefused(_ form: HandmadeForm, _ code: String) throws {
    let room = try Room()
    let before = try FileManager.default.subpathsOfDirectory(atPath: room.copy.folder)
    let outcome = room.outcome(form)
    #expect(outcome.findings.contains { $0.code.rawValue == code }, "\(outcome.findings)")
    var findings: [Finding] = []
    #expect(!outcome.write(into: &findings))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: room.copy.folder) == before)
  }

  @Test func `without anything in it`() throws {
    try expectRefused(try HandmadeForm("form.xlsx", [HandmadeForm.Sheet]()), "no-table-found")
    try expectRefused(try HandmadeForm("Sheet1", [[WorkbookCell.Value]]()), "no-table-found")
  }

  @Test func `with a head and no line`() throws {
    let room = try Room()
    let outcome = room.outcome(try HandmadeForm("biomass-ch4", [head]))
    #expect(outcome.differences.isEmpty)
  }

  @Test func `whose whole sheet is one merged cell`() throws {
    var sheet = HandmadeForm.Sheet("biomass-ch4", [["条目"]])
    sheet.features = SheetFeatures(merges: [try #require(CellRange("A1:XFD1048576"))])
    try expectRefused(try HandmadeForm("form.xlsx", [sheet]), "head-not-found")
  }

  @Test func `that name a file elsewhere as their table`() throws {
    let hidden = HandmadeForm.Sheet(
      "_form", [["table", "activity", "../../../outside", "数据", ""]])
    let form = try HandmadeForm(
      "form.xlsx", [.init("数据", [head, ["甲", "秸秆", 1, "吨"]]), hidden])
    try expectRefused(form, "method-of-sheet-unknown")
  }

  @Test func `that say they hold tables nobody knows`() throws {
    let hidden = HandmadeForm.Sheet(
      "_form", [["table", "passwords", "", "数据", ""], ["table"], [], ["year", "2023", "x"]])
    try expectRefused(
      try HandmadeForm("form.xlsx", [.init("数据", [["x"]]), hidden]), "no-table-found")
  }

  @Test func `with a hundred columns of one name`() throws {
    let heads = [WorkbookCell.Value](repeating: "数量", count: 100)
    let form = try HandmadeForm("biomass-ch4", [["条目"] + heads, ["甲"] + heads])
    try expectRefused(form, "column-twice")
  }

  @Test func `with texts as long as a book, quotes, line breaks, formulas`() throws {
    let room = try Room()
    let text = String(repeating: "煤\"，,\n=", count: 5000)
    let form = try HandmadeForm(
      "标记", [["类别", "标记", "理由"], ["1.3", "NO", .text("=" + text + "。")]])
    let csv = try room.imported(form, file: "notation.csv")
    #expect(csv.utf8.count > 50_000)
    #expect(room.outcome(form).differences.isEmpty)
  }

  @Test func `with numbers that are none`() throws {
    for number in [Double.infinity, .nan, -.infinity] {
      let form = try HandmadeForm("biomass-ch4", [head, ["甲", "秸秆", .number(number), "吨"]])
      try expectRefused(form, "not-a-number")
    }
  }

  @Test(arguments: ["", "PK\u{3}\u{4}rest", "<html></html>", "\u{FFFD}\u{11}"])
  func `that are no workbooks`(_ content: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(content, to: "form.xlsx")
    var findings: [Finding] = []
    #expect(FilledWorkbook(reading: path, into: &findings) == nil)
    #expect(findings.hasErrors)
  }

  @Test func `for an inventory that cannot be read`() throws {
    let room = try Room(["balance.csv": "项目;能源品种;数量\n工业;原煤;1\n"])
    let form = try HandmadeForm("能源平衡表", [["项目", "原煤(万吨)", "焦炭(万吨)"], ["工业", 3, 4]])
    let outcome = room.outcome(form)
    #expect(!outcome.isWritable)
    #expect(outcome.findings.contains { $0.place?.file == room.copy.path("balance.csv") })
    try room.copy.remove("inventory.yaml")
    #expect(!room.outcome(form).isWritable)
  }
}
