import Foundation
import TestSupport
import Testing

/// The district that `make bench` reports.
@Suite("A district of a thousand lines")
struct LargeDistrictTests {
  @Test func `has no faults, and the total that a script of its own finds`() throws {
    let room = try TemporaryFolder()
    let folder = room.path + "/district"
    try Self.python(["make_district.py", folder])
    let check = try Command.run(Executable.tanpan, ["check", folder])
    #expect(check.status == 0 && !check.errors.contains("error:"), "\(check.errors)")

    let output = room.path + "/exchange"
    let export = try Command.run(
      Executable.tanpan, ["export", folder, "--output", output, "--format", "json"])
    try #require(export.status == 0, "\(export.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: output + "/district.json"))
    let record = try JSONDecoder().decode(Record.self, from: data)
    #expect(record.lines.count >= 1000)
    let sum = try #require(record.totals.first { $0.sum == "direct" && $0.category == nil })
    let total = sum.tco2e
    let library = Repository.path("Sources/RegulationLibrary")
    let theirs = try #require(Double(Self.python(["peers/district.py", folder, library])))
    #expect(abs(total / theirs - 1) < 1e-12, "\(total) \(theirs)")
  }

  private struct Record: Decodable {
    let totals: [Total]
    let lines: [Line]
  }

  private struct Total: Decodable {
    let sum: String
    let category: String?
    let tco2e: Double
  }

  private struct Line: Decodable {}

  @discardableResult
  private static func python(_ arguments: [String]) throws -> String {
    let script = Repository.path("Benchmarks/" + arguments[0])
    let run = try Command.run("/usr/bin/python3", ["-B", script] + arguments.dropFirst())
    try #require(run.status == 0, "\(run.errors)")
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
