import Findings
import Forms
import Inventories
import Parsing
import TestSupport
import Testing
import WorkbookReading

@Suite("Parameters, methods, technologies and kinds by their names")
struct NamedWordsTests {
  private static let written = Result { try WrittenForm(of: WrittenForm.district) }

  private func room() throws -> Room {
    var room = try Room()
    room.vocabulary = try Self.written.get().vocabulary
    return room
  }

  private func form(_ words: WorkbookCell.Value...) throws -> HandmadeForm {
    try HandmadeForm(
      "自有和替代因子",
      [
        ["参数", "方法", "能源品种", "技术", "取值类型", "数值", "单位", "凭证", "理由"],
        words + [25.9, "tC/TJ", "报告", "实测"],
      ])
  }

  private static let ids = "carbon-per-energy,mobile-ch4,柴油,road-diesel,measured,25.9"

  @Test func `are imported as ids, typed in either language or as ids`() throws {
    let forms = [
      try form("单位热值含碳量", "移动源甲烷排放", "柴油", "道路柴油", "实测值"),
      try form(
        "Carbon content per unit of energy", "CH4 from mobile sources", "柴油", "Road diesel",
        "Measured"),
      try form("carbon-per-energy", "mobile-ch4", "柴油", "road-diesel", "measured"),
    ]
    for form in forms {
      let text = try room().imported(form, file: "factors.csv")
      #expect(text.contains("\n\(Self.ids),"), "\(text)")
    }
  }

  @Test func `stay as typed where they are names of two, or of none`() throws {
    var room = try room()
    room.vocabulary.add("other-carbon", ["other-carbon", "单位热值含碳量"], to: .parameters)
    for typed in ["单位热值含碳量", "含碳多少"] {
      let form = try form(.text(typed), "mobile-ch4", "柴油", "road-diesel", "measured")
      let text = try room.imported(form, file: "factors.csv")
      #expect(text.contains("\n\(typed),mobile-ch4,"), "\(text)")
      try room.copy.remove("factors.csv")
    }
    #expect(room.vocabulary.word("other-carbon", in: .parameters) == "other-carbon")
    #expect(room.vocabulary.word("carbon-per-energy", in: .parameters) == "carbon-per-energy")
  }

  @Test func `stand by name in a form, each offered by its list`() throws {
    let sheet = try #require(try Self.written.get().read().sheet("自有和替代因子"))
    let columns = try #require(sheet.columns(underHead: "参数"))
    let row = columns.row + 1
    for (head, name) in [("参数", "平均低位发热量"), ("取值类型", "实测值")] {
      #expect(sheet["\(columns.letters[head] ?? "")\(row)"] == name)
      #expect(sheet.validations.contains { $0.words?.contains(name) == true })
    }
  }

  @Test(arguments: [(WrittenForm.district, Language.zh), (WrittenForm.shanghai, .en)])
  func `a form imported as it was written changes nothing`(
    _ folder: String, _ language: Language
  ) throws {
    let form = try WrittenForm(of: folder, in: language)
    var findings: [Finding] = []
    let workbook = try #require(FilledWorkbook(reading: form.path, into: &findings))
    let outcome = FormImport(into: folder, vocabulary: form.vocabulary) { _ in [] }
      .outcome(of: [workbook])
    #expect(outcome.findings.filter { $0.severity == .error } == [])
    #expect(outcome.files.filter { !$0.hasPrefix("evidence/") } == [])
  }
}
