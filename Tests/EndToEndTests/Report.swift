import Foundation
import TestSupport
import Testing

/// What `tanpan report` leaves of an inventory, in a folder that vanishes with it.
struct Report: Sendable {
  private let room: TemporaryFolder
  /// The run that wrote it.
  let run: Command
  /// The inventory's name.
  let id: String

  /// Writes a report of the inventory in a folder.
  init(
    of inventory: String, _ options: [String] = [], environment: [String: String?] = [:]
  ) throws {
    room = try TemporaryFolder()
    id = URL(fileURLWithPath: inventory).lastPathComponent
    run = try Command.run(
      Executable.tanpan, ["report", inventory, "--output", room.path] + options,
      environment: environment, in: Repository.root.path)
  }

  /// Where it was written.
  var folder: String { room.path }
  /// The path of its workbook.
  var workbook: String { path("\(id).xlsx") }

  /// The path of a file of it.
  func path(_ file: String) -> String { "\(room.path)/\(file)" }

  /// The text of a file of it.
  func text(_ file: String) -> String {
    (try? String(contentsOfFile: path(file), encoding: .utf8)) ?? ""
  }

  /// Its files, in order; other programs' hidden locks are none of it.
  var files: [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: room.path)) ?? []
    return paths.filter { !$0.hasPrefix(".") && isFile(path($0)) }.sorted()
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}

/// The example inventories and their reports, each written once for all tests.
enum Example: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case shanghai = "Inventories/shanghai-2007"
  case district = "Inventories/example-district-2023"
  case suburb = "Inventories/example-suburb-2023"

  /// The report in a language.
  func report(_ language: String = "zh") throws -> Report {
    try #require(Self.reports[self]?[language] ?? nil)
  }

  var testDescription: String { rawValue }

  private static let reports: [Example: [String: Report?]] = {
    let pairs = allCases.flatMap { example in ["zh", "en"].map { (example, $0) } }
    let made = try? pairs.mapConcurrently { example, language in
      try? Report(of: example.rawValue, ["--language", language])
    }
    return zip(pairs, made ?? []).reduce(into: [:]) { reports, entry in
      reports[entry.0.0, default: [:]][entry.0.1] = entry.1
    }
  }()
}
