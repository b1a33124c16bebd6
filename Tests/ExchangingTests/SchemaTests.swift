import Exchanging
import Findings
import Foundation
import Templates
import TestSupport
import Testing

@Suite("The published schema")
struct SchemaTests {
  @Test("is what the declaration of records says, with words for every field") func published()
    throws
  {
    var findings: [Finding] = []
    let text = InventorySchema(Templates.messages(into: &findings)).text
    let file = Repository.path("docs/schemas/inventory.schema.json")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    #expect(!text.contains("\"exchange-"))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = object?["$defs"] as? [String: Any]
    #expect(Set(definitions?.keys.map { $0 } ?? []) == Set(RecordSpec.all.map(\.name)))
  }

  @Test("every line says its category in three systems, its unit, standing and letters")
  func lines() throws {
    let json = Exchanged.example("shanghai-2007").json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let lines = try #require(object?["lines"] as? [[String: Any]])
    let first = try #require(lines.first)
    let keys = ["category", "ipcc-2006", "gpc", "gas", "quantity-unit", "result-unit", "standing"]
    for key in keys { #expect(first[key] is String, "\(key)") }
    let values = try #require(first["values"] as? [[String: Any]])
    #expect(values.contains { $0["letter"] as? String == "NCV" && $0["source"] is String })
  }
}
