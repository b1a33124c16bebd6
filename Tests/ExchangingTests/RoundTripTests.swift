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

  @Test("what is uncertain and what is key is there, and adds up as the propagation of errors does")
  func uncertainty() throws {
    let exchanged = Exchanged.example("example-district-2023")
    let rows = try #require(exchanged.tables["propagation"])
    let total = try #require(rows.last)
    func number(_ record: ExchangedRecord, _ field: String) -> Double? {
      if case .number(let value) = record[field] { value } else { nil }
    }
    let own = rows.dropLast()
    let value = own.compactMap { number($0, "value") }.reduce(0, +)
    let variance = own.map { row -> Double in
      let share = (number(row, "combined-percent") ?? 0) * (number(row, "value") ?? 0) / value
      return share * share
    }.reduce(0, +)
    #expect(abs((number(total, "value") ?? 0) - value) < 1e-6 * value)
    #expect(abs((number(total, "combined-percent") ?? 0) - variance.squareRoot()) < 1e-9)
    let keys = try #require(exchanged.tables["key-categories"])
    let assessments = Set(keys.compactMap { $0["assessment"] })
    // The example names no base here: its earlier years lie in folders of their own.
    #expect(assessments == [.text("level"), .text("level-2")])
    let levels = keys.filter { $0["assessment"] == .text("level") }
    #expect(levels.count == own.count)
    #expect(abs((number(levels[levels.count - 1], "cumulative") ?? 0) - 1) < 1e-9)
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
