import Foundation
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test("Nothing is wrong with the inventory that is spoilt below")
  func sound() throws {
    let outcome = try outcome(of: [])
    #expect(outcome.run.status == 0)
    #expect(outcome.findings == [])
    #expect(outcome.hasWritten)
  }

  @Test(
    "is refused at its place, in one finding each, and nothing is written",
    arguments: BadInput.names + BadInput.factors + BadInput.numbers + BadInput.tables)
  func refused(input: BadInput) throws {
    let outcome = try outcome(of: input.changes)
    #expect(outcome.run.status == 1)
    #expect(outcome.findings == input.findings)
    #expect(input.isSaid(in: outcome.run.errors), "\(outcome.run.errors)")
    #expect(!outcome.hasWritten)
    #expect(outcome.run.output == "")
  }

  @Test("that is odd but clear is accepted, and said", arguments: BadInput.accepted)
  func accepted(input: BadInput) throws {
    let outcome = try outcome(of: input.changes)
    #expect(outcome.run.status == 0)
    #expect(outcome.findings == input.findings)
    #expect(input.isSaid(in: outcome.run.errors))
    #expect(outcome.hasWritten)
  }

  @Test("is said in Chinese and in English alike", arguments: BadInput.names)
  func bothLanguages(input: BadInput) throws {
    let inventory = try SmallInventory(input.changes).copy
    let runs = try ["zh", "en"].map {
      try Command.run(Executable.tanpan, ["check", inventory.folder, "--language", $0])
    }
    #expect(Self.findings(in: runs[0].output, below: inventory.folder) == input.findings)
    #expect(Self.findings(in: runs[1].output, below: inventory.folder) == input.findings)
    #expect(runs.allSatisfy { $0.status == 1 && $0.errors == "" })
    #expect(runs[0].output != runs[1].output)
    let fact = runs[0].output.split(separator: "\n").first { $0.contains("error: ") }
    #expect(fact?.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == true)
  }

  @Test("that is a name in Chinese is met with one", arguments: BadInput.chinese)
  func chinese(input: BadInput) throws {
    let inventory = try SmallInventory(input.changes).copy
    let run = try Command.run(Executable.tanpan, ["check", inventory.folder, "--language", "zh"])
    #expect(Self.findings(in: run.output, below: inventory.folder) == input.findings)
    #expect(input.isSaid(in: run.output), "\(run.output)")
  }

  @Test("An unverified value is good enough to look at, and not to file")
  func filing() throws {
    let inventory = try SmallInventory().copy
    let filed = try Command.run(Executable.tanpan, ["check", inventory.folder, "--filing"])
    #expect(try Command.run(Executable.tanpan, ["check", inventory.folder]).status == 0)
    #expect(filed.status == 1)
    #expect(filed.output.contains("[unverified-factor]"))
  }

  @Test("A folder that is not there, or is none, is said so")
  func noFolder() throws {
    let missing = try Command.run(Executable.tanpan, ["report", "/nowhere/at/all"])
    let file = try Command.run(Executable.tanpan, ["report", "/etc/passwd"])
    #expect(missing.status == 1 && missing.errors.contains("[missing-folder]"))
    #expect(file.status == 1 && file.errors.contains("[not-a-folder]"))
  }

  private struct Outcome {
    let run: Command
    let findings: [String]
    let hasWritten: Bool
  }

  private func outcome(of changes: [SmallInventory.Change]) throws -> Outcome {
    let inventory = try SmallInventory(changes).copy
    let output = try TemporaryFolder()
    let run = try Command.run(
      Executable.tanpan,
      ["report", inventory.folder, "--output", "\(output.path)/out", "--language", "en"])
    return Outcome(
      run: run, findings: Self.findings(in: run.errors, below: inventory.folder),
      hasWritten: FileManager.default.fileExists(atPath: "\(output.path)/out"))
  }

  /// Every finding printed, as `place code`; the open categories of the sample stay out.
  private static func findings(in text: String, below folder: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let pattern = /^(.*): (?:error|warning|note): .*\[([a-z0-9-]+)\]$/
      guard let match = try? pattern.firstMatch(in: String(line)) else { return nil }
      let place = String(match.1).replacing(folder + "/", with: "")
      return ["categories-open", "gases-open"].contains(match.2) ? nil : "\(place) \(match.2)"
    }
  }
}
