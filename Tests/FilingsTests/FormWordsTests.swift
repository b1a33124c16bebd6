import Filings
import Findings
import StatutoryForms
import Testing

@Suite("The words of a form")
struct FormWordsTests {
  /// What a reader of the library wants to know, and nobody who fills in a form.
  private static let forReaders = [
    "未见", "照录", "凭记忆", "本库", "误植", "模板", "不明", "未录入", ".csv", ".yaml", "was not seen",
    "from memory",
    "this library", "not known", "recalled",
  ]

  @Test("Remarks on fields speak to who fills them in")
  func remarks() throws {
    let form = try #require(ExampleFiling.preparation?.form)
    let blocks = form.allTables.flatMap(\.blocks)
    let notes =
      blocks.flatMap { $0.columns + $0.namedRows }.compactMap(\.note)
      + [form.note].compactMap(\.self)
    #expect(notes.count > 40)
    for text in notes.flatMap({ [$0.zh, $0.en] }) {
      #expect(!Self.forReaders.contains { text.contains($0) }, "\(text)")
      #expect(text.firstMatch(of: /[CTXKP]-\d\d/) == nil, "\(text)")
    }
  }

  @Test("Every setting that a rule or an energy asks for has a name")
  func settings() throws {
    let form = try #require(ExampleFiling.preparation?.form)
    let asked =
      form.rules.compactMap(\.setting?.name) + form.carriers.carriers.compactMap(\.primary)
    #expect(asked.count > 5)
    for id in asked { #expect(form.setting(id) != nil, "\(id)") }
  }

  @Test("Another type of project than the form names is a note, another yes or no a warning")
  func choices() throws {
    let project = try ChangedFiling("retrofit-projects.csv", "发电(供热)机组", "其它", told: []).filing()
    #expect(project.findings.map(\.severity) == [.note])
    let obsolete = try ChangedFiling("equipment.csv", "无,停机2次,否", "无,停机2次,也许", told: []).filing()
    #expect(obsolete.findings.map(\.severity) == [.warning])
  }
}
