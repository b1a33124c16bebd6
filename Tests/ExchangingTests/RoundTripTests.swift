import Exchanging
import Findings
import Foundation
import TestSupport
import Testing

@Suite("A round trip loses nothing")
struct RoundTripTests {
  @Test("JSON reads back as the same records and the same bytes", arguments: Exchanged.examples)
  func json(_ name: String) throws {
    let exchanged = Exchanged.example(name)
    let (read, problems) = Exchanged.read(exchanged.json)
    #expect(problems.isEmpty)
    let again = try #require(read).exchanged
    #expect(again == exchanged)
    #expect(again.json == exchanged.json)
    #expect(exchanged.tables["lines"]?.isEmpty == false)
  }

  @Test("CSV reads back as the same records and the same bytes", arguments: Exchanged.examples)
  func csv(_ name: String) throws {
    let exchanged = Exchanged.example(name)
    let folder = try TemporaryFolder()
    try Exchanged.write(exchanged, to: folder)
    var reader = CSVReader("\(folder.path)/csv")
    let (read, problems) = reader.inventory()
    #expect(problems.isEmpty)
    let again = try #require(read).exchanged
    #expect(again == exchanged)
    #expect(again.csv.map(\.text) == exchanged.csv.map(\.text))
  }

  @Test(
    "an adopted folder yields the same account, number by number, on the same lines",
    arguments: Exchanged.examples)
  func adopted(_ name: String) throws {
    let exchanged = Exchanged.example(name)
    let room = try TemporaryFolder()
    let output = "\(room.path)/\(name)"
    var findings: [Finding] = []
    let read = try #require(Exchanged.read(exchanged.json).0)
    let files = FolderAdoption(read, into: output).adopt(
      remake: { Exchanged.made(of: $0, overlays: $1) }, into: &findings)
    #expect(!files.isEmpty)
    #expect(!findings.contains { $0.code.rawValue.hasPrefix("adopt-") })
    var again = try #require(Exchanged.made(of: output).0)
    // Notes of how the first files were encoded do not come back.
    again.tables["findings"] = exchanged.tables["findings"]
    #expect(again.json == exchanged.json)
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path) == [name])
  }

  @Test("texts that a spreadsheet would run come back as they were")
  func formulas() throws {
    let texts = ["=1+1", "'=1+1", "''@x", "'plain", "-5", " blank ", "#", "a,b\"c\r\nd", "'-5"]
    let base = Exchanged.example("shanghai-2007").json
    for text in texts {
      let data = try JSONEncoder().encode([text])
      let quoted = String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
      let changed = base.replacing(
        "\"comments\": [\n",
        with: "\"comments\": [\n{\"file\": \"balance.csv\", \"text\": \(quoted)},\n")
      let read = try #require(Exchanged.read(changed).0).exchanged
      let folder = try TemporaryFolder()
      try Exchanged.write(read, to: folder)
      var reader = CSVReader("\(folder.path)/csv")
      #expect(reader.inventory().0?.exchanged == read, "\(text)")
      let cells = read.csv.flatMap { $0.text.split(whereSeparator: { ",\r\n".contains($0) }) }
      #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("@") })
    }
  }
}
