import Foundation
import TestSupport
import Testing

@Suite("tanpan check --format json")
struct FindingRecordTests {
  private struct Record: Decodable {
    let edition: Int
    let subject: String
    let counts: [String: Int]
    let findings: [Entry]
  }

  private struct Entry: Decodable {
    let code: String
    let severity: String
    let place: Spot?
    let fact: [String: String]
    let remedy: [String: String]
    let answers: [[String: String]]
  }

  private struct Spot: Decodable {
    let file: String
    let line: Int?
    let column: Int?
  }

  private func checked(_ folder: String, _ language: String = "zh") throws -> Command {
    try Command.run(
      Executable.tanpan, ["check", folder, "--format", "json", "--language", language])
  }

  private static let wrong = [
    SmallInventory.Change.replacing("工业,柴油", with: "工业,柴有", in: "balance.csv"),
    .replacing("NO", with: "NX", in: "notation.csv"),
  ]

  @Test("has the place, the words of both languages and the answers of each finding")
  func whole() throws {
    let inventory = try SmallInventory(Self.wrong).copy
    let run = try checked(inventory.folder)
    let record = try JSONDecoder().decode(Record.self, from: Data(run.output.utf8))
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
    let run = try checked(Repository.path("Inventories/example-district-2023"))
    let record = try JSONDecoder().decode(Record.self, from: Data(run.output.utf8))
    let open = try #require(record.findings.first { $0.code == "categories-open" })
    #expect(run.status == 0 && open.severity == "note")
    #expect(open.answers.first?["person"] == "示例乙")
    #expect(open.answers.first?["text"]?.contains("国际航空") == true)
  }

  @Test("is the same bytes every time, in whatever language people read")
  func deterministic() throws {
    let inventory = try SmallInventory(Self.wrong).copy
    #expect(try checked(inventory.folder).output == checked(inventory.folder, "en").output)
  }

  @Test("is what the schema says")
  func schema() throws {
    let inventory = try SmallInventory(Self.wrong).copy
    let example = Repository.path("Inventories/example-district-2023")
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.schemaPath))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for folder in [inventory.folder, example] {
      let output = try checked(folder).output
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      #expect(SchemaCheck(schema).problems(of: value) == [])
      #expect(SchemaCheck(schema).problems(of: ["edition": 2]) != [])
    }
  }

  private static let schemaPath = Repository.path("docs/schemas/findings.schema.json")
}
