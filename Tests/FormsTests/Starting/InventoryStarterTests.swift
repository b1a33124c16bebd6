import Accounting
import Findings
import Forms
import Foundation
import Inventories
import Regulations
import Rendering
import Templates
import TestSupport
import Testing

@Suite("A new inventory")
struct InventoryStarterTests {
  private let room: TemporaryFolder

  init() throws {
    room = try TemporaryFolder()
  }

  private func write(
    _ start: InventoryStart, after last: String? = nil, to name: String = "new"
  ) -> (files: [String], findings: [Finding]) {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    let sources = InventoryStarter.templateNames.map { name -> (String, TemplateSource) in
      let file = Repository.path("Templates/new-inventory/\(name).mustache")
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      return (name, TemplateSource(file: file, text: text))
    }
    let form = FormWriter(words: messages, in: start.language, program: "tanpan")
    let starter = InventoryStarter(
      start, after: last, templates: ProseRenderer(Dictionary(sources) { first, _ in first }),
      form: form)
    let files = starter.write(
      to: "\(room.path)/\(name)", under: { inventory, _ in WrittenForm.regulation(for: inventory) },
      into: &findings)
    return (files, findings)
  }

  private func fresh(_ name: String = "甲区") -> InventoryStart {
    InventoryStart(
      kind: .district, code: "310115", name: LocalizedText(zh: name, en: name), year: 2024,
      guideline: "provincial-2011", language: .zh)
  }

  @Test(
    "has the regions that its code says",
    arguments: [
      ("310115", ["310115", "310100", "310000", "CN"]),
      ("91310115MA1K3XXXX5", ["310115", "310100", "310000", "CN"]),
      ("91310000MA1K3XXXX5", ["310000", "CN"]), ("X1", ["CN"]),
    ])
  func regions(code: String, expected: [String]) {
    let start = InventoryStart(
      kind: .enterprise, code: code, name: LocalizedText("甲"), year: 2024,
      guideline: "general-industry-2015", language: .zh)
    #expect(start.regions == expected)
  }

  @Test func `has its files and nothing to mend but that it is empty`() throws {
    let (files, findings) = write(fresh())
    #expect(findings == [])
    #expect(files.map { URL(fileURLWithPath: $0).lastPathComponent }.contains("填报表.xlsx"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path) == ["new"])
    var loader = InventoryLoader("\(room.path)/new")
    let (inventory, problems) = loader.load()
    let loaded = try #require(inventory)
    #expect(problems == [], "the form is no stray table")
    #expect(loaded.entity.regions == ["310115", "310100", "310000", "CN"])
    var accountant = Accountant(loaded, under: WrittenForm.regulation(for: loaded))
    let errors = accountant.account().1.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["nothing-to-count"])
  }

  @Test func `is refused where no guideline is for such an entity`() {
    var findings: [Finding] = []
    #expect(Regulation().usualGuideline(for: .enterprise, into: &findings) == nil)
    #expect(findings.map(\.code.rawValue) == ["no-guideline-for"])
  }

  @Test(arguments: ["a\"b\\c", "甲：乙 # 丙", "{ zh: }", "- 1\t2"])
  func `takes any name`(_ name: String) throws {
    #expect(write(fresh(name)).findings == [])
    #expect(try WrittenForm.inventory("\(room.path)/new").entity.name.zh == name)
  }

  @Test func `leaves a folder that exists alone`() throws {
    _ = try room.write("mine", to: "new/inventory.yaml")
    let (files, findings) = write(fresh())
    #expect(files.isEmpty)
    #expect(findings.map(\.code.rawValue) == ["folder-exists"])
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(room.path)/new")
    #expect(left == ["inventory.yaml"])
  }

  @Test func `leaves nothing behind when it fails`() throws {
    let start = InventoryStart(
      kind: .district, code: "\u{0}", name: LocalizedText("甲"), year: 2024,
      guideline: "provincial-2011", language: .zh)
    let (files, findings) = write(start)
    #expect(files.isEmpty && findings.hasErrors)
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path).isEmpty)
  }

  @Test func `compares with no year but the one before`() throws {
    let last = try InventoryCopy(of: "Inventories/example-district-2022")
    let earlier = try WrittenForm.inventory(last.folder)
    _ = write(InventoryStart(after: earlier, year: 2025), after: last.folder)
    #expect(try WrittenForm.inventory("\(room.path)/new").previous == nil)
  }

  @Test func `takes over last year's judgements and what its review left unsettled`() throws {
    let last = try InventoryCopy(of: "Inventories/example-district-2023")
    try last.write(
      """
      number,state,flag,subject,place,question,answer,conclusion,reason,person,date
      1,open,transparency,工业,,为何大增,,,,评,2024-07-01
      2,accepted,accuracy,,,数字不符,已改,同意,,评,2024-07-01
      3,rejected,accuracy,,汇总!B7,"“,”号",=1+1,不同意,,评,2024-07-01

      """, to: "review/record.csv")
    let earlier = try WrittenForm.inventory(last.folder)
    let (files, findings) = write(InventoryStart(after: earlier), after: last.folder)
    #expect(findings == [] && files.contains { $0.hasSuffix("review/record.csv") })
    let new = try WrittenForm.inventory("\(room.path)/new")
    #expect(new.year == 2024 && new.baseYear == 2021)
    #expect(new.entity.code == earlier.entity.code && new.entity.regions == earlier.entity.regions)
    #expect(new.extraMethods.map(\.value) == earlier.extraMethods.map(\.value))
    #expect(new.conversions.map(\.value) == earlier.conversions.map(\.value))
    #expect(new.treatments.map(\.reason) == earlier.treatments.map(\.reason))
    #expect(new.notation.map(\.category.value) == earlier.notation.map(\.category.value))
    #expect(new.review.map(\.number) == ["1", "3"])
    #expect(new.review.last?.answer == "=1+1", "texts are as they were")
    #expect(new.regulationFolder != nil)
    #expect(new.balance?.cells.isEmpty == true)
    let previous = try #require(new.previous?.value)
    #expect(
      URL(fileURLWithPath: "\(room.path)/new/\(previous)").standardized.path
        == URL(fileURLWithPath: last.folder).standardized.path)
    #expect(new.base?.value.hasSuffix("example-district-2021") == true)
    let read = try SeenForm("\(room.path)/new/填报表.xlsx")
    let balance = try #require(read.sheet("能源平衡表"))
    #expect(!balance.places(of: "上年数").isEmpty)
    #expect(read.identity.contains(["inventory", "new", "", "", ""]))
  }
}
