import Foundation
import TestSupport
import Testing

@Suite("tanpan check --format json")
struct FindingRecordTests {
  private static let wrong = [
    SmallInventory.Change.replacing("工业,柴油", with: "工业,柴有", in: "balance.csv"),
    .replacing("NO", with: "NX", in: "notation.csv"),
  ]

  @Test("has the place, the words of both languages and the answers of each finding")
  func whole() throws {
    let inventory = try SmallInventory(Self.wrong).copy
    let run = try CheckRecord.run(inventory.folder)
    let record = try CheckRecord(of: run)
    #expect(run.status == 1 && run.errors == "")
    #expect(record.edition == 1 && record.subject == inventory.folder)
    #expect(record.counts["error"] == 2)
    let fuel = try #require(record.findings.first { $0.code == "unknown-fuel" })
    #expect(fuel.place?.file == inventory.path("balance.csv"))
    #expect(fuel.place?.line == 3 && fuel.place?.column == 7)
    #expect(fuel.fact["zh"]?.contains("柴有") == true && fuel.fact["en"]?.contains("柴有") == true)
    #expect(fuel.remedy.keys.sorted() == ["en", "zh"])
  }

  @Test("has what an answered warning is answered with")
  func answered() throws {
    let run = try CheckRecord.run(Repository.path("Inventories/example-district-2023"))
    let record = try CheckRecord(of: run)
    let open = try #require(record.findings.first { $0.code == "categories-open" })
    #expect(run.status == 0 && open.severity == "note")
    #expect(open.answers.first?["person"] == "示例乙")
    #expect(open.answers.first?["text"]?.contains("国际航空") == true)
  }

  @Test("is the same bytes every time, in whatever language people read")
  func deterministic() throws {
    let inventory = try SmallInventory(Self.wrong).copy
    #expect(
      try CheckRecord.run(inventory.folder).output
        == CheckRecord.run(inventory.folder, in: "en").output)
  }

  @Test("is what the schema says")
  func schema() throws {
    let inventory = try SmallInventory(Self.wrong).copy
    let example = Repository.path("Inventories/example-district-2023")
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.schemaPath))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for folder in [inventory.folder, example] {
      let output = try CheckRecord.run(folder).output
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      #expect(SchemaCheck(schema).problems(of: value) == [])
      #expect(SchemaCheck(schema).problems(of: ["edition": 2]) != [])
    }
  }

  private static let schemaPath = Repository.path("docs/schemas/findings.schema.json")
}
