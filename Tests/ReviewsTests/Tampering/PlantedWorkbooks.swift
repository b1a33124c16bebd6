import Foundation
import Reviews
import TestSupport
import Testing

/// Copies of the examples' reports, each tampered with in one way, by each program in one run.
final class PlantedWorkbooks: Sendable {
  /// What was planted in each of the examples.
  let plants: [String: [Plant]]
  private let room: TemporaryFolder

  /// All of them, made once.
  static func once() throws -> PlantedWorkbooks { try all.get() }

  private static let all = Result { try PlantedWorkbooks() }

  private init() throws {
    let examples = try ReportedExample.names.map { ($0, try ReportedExample.shared($0)) }
    plants = try Dictionary(
      uniqueKeysWithValues: examples.map { name, example in
        // The last copy shows whether LibreOffice undid what it did.
        (name, try example.plants() + [Plant(Self.untouched)])
      })
    room = try TemporaryFolder()
    for program in Program.allCases {
      let jobs = examples.map { name, example in
        Job(
          path: example.path,
          plants: (plants[name] ?? []).enumerated().compactMap {
            $1.programs.contains(program)
              ? Job.Copy(output: path(name, program, $0), deeds: $1.deeds) : nil
          })
      }
      try Self.run(program, jobs)
    }
  }

  /// The kind of a plant that does nothing.
  static let untouched = "untouched"

  /// Where a copy is.
  func path(_ example: String, _ program: Program, _ index: Int) -> String {
    "\(ProcessInfo.processInfo.environment["PLANT_DEBUG"] ?? room.path)/\(example)-\(program)-\(index).xlsx"
  }

  private static func copy(_ path: String) -> String {
    guard let debug = ProcessInfo.processInfo.environment["PLANT_DEBUG"] else { return path }
    let to = debug + "/sent-" + path.split(separator: "/").last.map(String.init)!
    try? FileManager.default.removeItem(atPath: to)
    try? FileManager.default.copyItem(atPath: path, toPath: to)
    return to
  }

  private struct Job: Encodable {
    let path: String
    let plants: [Copy]

    struct Copy: Encodable {
      let output: String
      let deeds: [Deed]
    }
  }

  private static func run(_ program: Program, _ jobs: [Job]) throws {
    let input = String(decoding: try JSONEncoder().encode(jobs), as: UTF8.self)
    if let debug = ProcessInfo.processInfo.environment["PLANT_DEBUG"] {
      try input.write(toFile: "\(debug)/jobs-\(program).json", atomically: true, encoding: .utf8)
      return
    }
    let run = try Command.run(
      "/usr/bin/python3", [Repository.path("Scripts/lo/\(program.rawValue)")],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], input: input, timeout: 600)
    try #require(run.status == 0, "\(run.errors)")
  }
}
