import Foundation
import TestSupport

/// What `tanpan check --format json` says of an inventory.
struct CheckRecord: Decodable {
  let edition: Int
  let subject: String
  let counts: [String: Int]
  let findings: [Entry]

  /// One finding.
  struct Entry: Decodable {
    let code: String
    let severity: String
    let place: Spot?
    let fact: [String: String]
    let remedy: [String: String]
    let answers: [[String: String]]
  }

  /// Where it stands.
  struct Spot: Decodable {
    let file: String
    let line: Int?
    let column: Int?
  }

  /// Runs the check of a folder.
  static func run(_ folder: String, in language: String = "zh") throws -> Command {
    try Command.run(
      Executable.tanpan, ["check", folder, "--format", "json", "--language", language])
  }

  /// Reads what the check of a folder printed.
  init(of run: Command) throws {
    self = try JSONDecoder().decode(CheckRecord.self, from: Data(run.output.utf8))
  }

  /// The findings that nobody has answered.
  var open: [Entry] { findings.filter { $0.severity != "note" } }
}
