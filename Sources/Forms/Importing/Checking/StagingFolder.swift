import Findings
import Foundation
import Locations

/// A copy of an inventory in which an import is tried before anything is written.
///
/// It is called as the original is, for the name of the folder is the inventory's id.
final class StagingFolder {
  /// The folder of the copy.
  let path: String
  private let original: String
  private let room: URL

  /// Copies what an inventory is made of: not its evidence, which may be large.
  init(of folder: String) throws {
    original = folder
    room = FileManager.default.temporaryDirectory
      .appendingPathComponent("tanpan-import-\(UUID().uuidString)")
    let name = URL.resolved(folder).lastPathComponent
    let copy = room.appendingPathComponent(name)
    path = copy.path
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for part in Self.parts(of: folder) {
      try FileManager.default.copyItem(
        at: URL(fileURLWithPath: folder).appendingPathComponent(part).resolvingSymlinksInPath(),
        to: copy.appendingPathComponent(part))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: room)
  }

  /// Writes a table of the copy.
  func write(_ text: String, to file: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The place in the original that a place in the copy stands for.
  func original(of place: Place) -> Place {
    guard place.file == path || place.file.hasPrefix(path + "/") else { return place }
    return Place(
      file: original + place.file.dropFirst(path.count), line: place.line, column: place.column,
      cell: place.cell)
  }

  private static func parts(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      let isPart =
        name.hasSuffix(".csv") || name.hasSuffix(".yaml")
        || ["activity", "regulations", "review"].contains(name)
      return isPart && !name.hasPrefix(".")
    }
  }
}
