import Findings
import Foundation

/// Writes several files of a folder, all of them or none.
///
/// Each is first written aside; then the old ones are moved away and the new ones into their
/// places. When anything fails on the way, what was moved is moved back.
package struct FileSwap {
  private let folder: URL
  private var swapped: [(target: URL, old: URL?)] = []
  private let mark = ".tanpan-\(UUID().uuidString)"

  /// Prepares to write into a folder.
  package init(in folder: String) {
    self.folder = URL(fileURLWithPath: folder)
  }

  /// Writes the files; on failure the folder is as it was, and the error says why.
  package mutating func write(_ changes: [FileChange]) throws {
    let files = FileManager.default
    let targets = changes.map { folder.appendingPathComponent($0.file).resolvingSymlinksInPath() }
    defer {
      for target in targets { try? files.removeItem(at: aside(target, "new")) }
    }
    do {
      for (change, target) in zip(changes, targets) {
        try files.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try change.content.write(to: aside(target, "new"))
      }
      for target in targets { try swap(target) }
    } catch {
      undo()
      throw error
    }
    for (_, old) in swapped { if let old { try? files.removeItem(at: old) } }
    swapped = []
  }

  private mutating func swap(_ target: URL) throws {
    let files = FileManager.default
    var old: URL?
    if files.fileExists(atPath: target.path) {
      let away = aside(target, "old")
      try files.moveItem(at: target, to: away)
      old = away
    }
    swapped.append((target, old))
    try files.moveItem(at: aside(target, "new"), to: target)
  }

  private mutating func undo() {
    for (target, old) in swapped.reversed() {
      try? FileManager.default.removeItem(at: target)
      if let old { try? FileManager.default.moveItem(at: old, to: target) }
    }
    swapped = []
  }

  private func aside(_ target: URL, _ kind: String) -> URL {
    target.deletingLastPathComponent()
      .appendingPathComponent("\(mark)-\(kind)-\(target.lastPathComponent)")
  }
}
