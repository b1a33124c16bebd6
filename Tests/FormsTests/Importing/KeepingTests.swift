import Digests
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import WorkbookReading

@Suite("What an import writes")
struct KeepingTests {
  private let head: [WorkbookCell.Value] = ["条目", "燃料", "数量", "单位"]

  private func files(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      names.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `nothing at all is written while an error stands`() throws {
    let room = try Room()
    let before = try files(room.copy.folder)
    let form = try HandmadeForm(
      "biomass-ch4", [head, ["甲灶", "秸秆", 1, "吨"], ["乙灶", "秸秆", "约2", "吨"]])
    let outcome = room.outcome(form)
    var findings: [Finding] = []
    #expect(!outcome.write(into: &findings))
    #expect(outcome.files.isEmpty)
    #expect(try files(room.copy.folder) == before)
  }

  @Test func `with partial import the lines without errors are written`() throws {
    var room = try Room()
    room.options.isPartial = true
    let form = try HandmadeForm(
      "biomass-ch4",
      [head, ["甲灶", "秸秆", 1, "吨"], ["乙灶", "秸秆", "约2", "吨"], ["丙灶", "秸秆", "", "吨"]])
    #expect(
      try room.imported(form, file: "activity/biomass-ch4.csv")
        == "条目,能源品种,数量,单位\n甲灶,秸秆,1,吨\n")
    let left = room.outcome(form).findings.filter { $0.code == "line-left-out" }
    #expect(left.map { $0.place?.cell } == ["biomass-ch4!A3", "biomass-ch4!A4"])
  }

  @Test func `what the check finds stands at the cell it came from`() throws {
    let form = try HandmadeForm(
      "biomass-ch4", [["x"], head, ["甲灶", "秸秆", 1, "吨"], ["丙灶", "秸秆", "", "吨"]])
    #expect(try Room().problems(form) == ["biomass-ch4!C4 missing-quantity"])
  }

  @Test func `the workbook is kept once, with its digest`() throws {
    var room = try Room()
    room.options.date = "2024-05-20"
    let form = try HandmadeForm("biomass-ch4", [head, ["甲灶", "秸秆", 1, "吨"]])
    _ = try room.imported(form, file: "activity/biomass-ch4.csv")
    let digest = form.workbook.digest.hex
    let file = "evidence/forms/\(digest.prefix(12))-form.xlsx"
    #expect(
      room.copy.text("evidence/index.csv") == """
        文件,SHA-256,原名,导入日期,表
        \(file),\(digest),form.xlsx,2024-05-20,activity/biomass-ch4.csv

        """)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: room.copy.path(file)))
        == Data(contentsOf: URL(fileURLWithPath: form.workbook.path)))
  }

  @Test func `importing twice changes nothing`() throws {
    let room = try Room()
    let form = try HandmadeForm("biomass-ch4", [head, ["甲灶", "秸秆", 1, "吨"]])
    _ = try room.imported(form, file: "activity/biomass-ch4.csv")
    let before = try files(room.copy.folder)
    let second = room.outcome(form)
    #expect(second.isWritable)
    #expect(second.files.isEmpty)
    #expect(second.differences.isEmpty)
    #expect(second.findings.contains { $0.code == "imported-before" })
    var findings: [Finding] = []
    #expect(second.write(into: &findings))
    #expect(try files(room.copy.folder) == before)
  }

  @Test func `all tables are written, or none`() throws {
    let room = try Room(["notation.csv": "类别,标记,理由\n1.2,NO,无\n"])
    let form = try HandmadeForm(
      "form.xlsx",
      [
        .init("标记", [["类别", "标记", "理由"], ["1.3", "NO", "无煤矿"]]),
        .init("biomass-ch4", [head, ["甲灶", "秸秆", 1, "吨"]]),
      ])
    let outcome = room.outcome(form)
    // A file where a folder must be stops the second table.
    try room.copy.write("", to: "activity")
    let before = try files(room.copy.folder)
    var findings: [Finding] = []
    #expect(!outcome.write(into: &findings))
    #expect(findings.map(\.code) == ["import-not-written"])
    #expect(try files(room.copy.folder) == before)
  }
}
