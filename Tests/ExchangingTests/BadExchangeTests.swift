import Exchanging
import Findings
import Foundation
import TestSupport
import Testing

@Suite("What is wrong with an exchanged inventory is said, with its place")
struct BadExchangeTests {
  private static let json = Exchanged.example("shanghai-2007").json

  /// The codes of a text with one thing replaced once.
  private func codes(_ old: String, _ new: String) throws -> [String] {
    let range = try #require(Self.json.range(of: old))
    return Exchanged.read(Self.json.replacingCharacters(in: range, with: new)).1
  }

  @Test("a number that is none") func noNumber() throws {
    #expect(try codes("\"edition\": 1", "\"edition\": NaN") == ["x.json:2:52 json-unexpected"])
    #expect(try codes("\"edition\": 1", "\"edition\": 1e999") == ["x.json:2:52 exchange-no-number"])
    #expect(try codes("\"edition\": 1", "\"edition\": 01") == ["x.json:2:52 exchange-no-number"])
  }

  @Test("a key twice, an unknown key, an unknown table") func keys() throws {
    #expect(
      try codes("\"edition\": 1", "\"edition\": 1, \"edition\": 1")
        == ["x.json:2:55 json-key-twice"])
    #expect(
      try codes("\"edition\": 1", "\"edition\": 1, \"editio\": 1")
        == ["x.json:2:55 exchange-unknown"])
    #expect(
      try codes("\"totals\": [", "\"total\": [").contains { $0.hasSuffix("exchange-unknown") })
  }

  @Test("a wrong type, unit, word, edition; a field missing") func values() throws {
    #expect(try codes("\"edition\": 1", "\"edition\": \"1\"") == ["x.json:2:52 exchange-type"])
    #expect(try codes("\"edition\": 1", "\"edition\": 1.5") == ["x.json:2:52 exchange-type"])
    #expect(try codes("\"edition\": 1", "\"edition\": null").first == "x.json:2:52 exchange-type")
    #expect(try codes("\"edition\": 1", "\"edition\": 2") == ["x.json:2:10 exchange-format"])
    #expect(try codes("\"edition\": 1, ", "") == ["x.json:2:10 exchange-missing"])
    #expect(
      try codes("\"result-unit\": \"tCO2\"", "\"result-unit\": \"tCO\"").first?
        .hasSuffix("exchange-unit") == true)
    #expect(
      try codes("\"provenance\": \"default\"", "\"provenance\": \"guessed\"").first?
        .hasSuffix("exchange-word") == true)
  }

  @Test("a year that nobody can account for", arguments: ["2203", "12", "-2007"])
  func years(year: String) throws {
    let found = try codes("\"year\": 2007", "\"year\": \(year)")
    #expect(found.count == 1 && found.first?.hasSuffix("year-beyond-reason") == true, "\(found)")
  }

  @Test("a text cut anywhere is refused, and never crashes") func truncated() {
    let bytes = Array(Self.json.utf8)
    for end in stride(from: 0, to: bytes.count - 2, by: max(1, bytes.count / 50)) {
      #expect(Exchanged.read(String(decoding: bytes[..<end], as: UTF8.self)).0 == nil)
    }
  }

  @Test("lists in lists without end") func deep() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(Exchanged.read(deep).1 == ["x.json:1:33 json-too-deep"])
  }

  @Test(
    "a folder is there wholly or not at all", arguments: ["../out.yaml", "/etc/x.yaml", "a.sh"])
  func path(_ path: String) throws {
    let changed = Self.json.replacing(
      "\"texts\": [\n", with: "\"texts\": [\n{\"path\": \"\(path)\", \"text\": \"x\"},\n")
    let room = try TemporaryFolder()
    var findings: [Finding] = []
    let read = try #require(Exchanged.read(changed).0)
    let files = FolderAdoption(read, into: "\(room.path)/new").adopt(
      remake: { Exchanged.made(of: $0, overlays: $1) }, into: &findings)
    #expect(files.isEmpty)
    #expect(findings.map(\.code.rawValue) == ["exchange-path"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path).isEmpty)
  }

  @Test("a result that does not follow is told, an unknown fuel placed in the JSON")
  func contradictions() throws {
    let line = try #require(Self.json.firstMatch(of: /"result": ([0-9.]+)/))
    let changed = Self.json.replacing(line.0, with: "\"result\": 1", maxReplacements: 1)
    #expect(try adopt(changed).contains("adopt-differs"))
    let fuel = Self.json.replacing("\"fuel\": \"原煤\"", with: "\"fuel\": \"原媒\"", maxReplacements: 1)
    let findings = try adopt(fuel)
    #expect(findings.contains("unknown-fuel"))
  }

  private func adopt(_ json: String) throws -> [String] {
    let room = try TemporaryFolder()
    var findings: [Finding] = []
    let read = try #require(Exchanged.read(json).0)
    _ = FolderAdoption(read, into: "\(room.path)/shanghai-2007").adopt(
      remake: { Exchanged.made(of: $0, overlays: $1) }, into: &findings)
    #expect(
      findings.filter { $0.severity == .error }.allSatisfy { $0.place?.file == "x.json" })
    return findings.map(\.code.rawValue)
  }
}
