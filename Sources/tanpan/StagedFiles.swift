import Findings
import Foundation
import Locations

/// Files of which none is moved to its place before all are written and all places are free for files.
struct StagedFiles {
  private let folder: URL
  private let aside: URL

  /// Files of a folder, which is made if there is none.
  init(in folder: String) {
    self.folder = URL.resolved(folder)
    let name = ".tanpan-\(ProcessInfo.processInfo.processIdentifier)"
    aside = self.folder.appendingPathComponent(name)
  }

  /// Writes files by their names in the folder, and returns the names of those written; none where one
  /// of them cannot be.
  func write(_ files: [(name: String, text: String)], into findings: inout [Finding]) -> [String] {
    defer { try? FileManager.default.removeItem(at: aside) }
    for file in files {
      let url = aside.appendingPathComponent(file.name)
      guard (try? Self.write(file.text, to: url)) != nil else {
        findings.append(unwritten(file.name))
        return []
      }
    }
    let blocked = files.map(\.name).filter(isFolder)
    guard blocked.isEmpty else {
      findings += blocked.map(unwritten)
      return []
    }
    return files.map(\.name).filter { name in
      let isMoved = (try? move(name)) != nil
      if !isMoved { findings.append(unwritten(name)) }
      return isMoved
    }
  }

  /// Whether a folder stands where a file is to go.
  private func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    let path = folder.appendingPathComponent(name).path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func write(_ text: String, to url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Renaming replaces an older file in one step.
  private func move(_ name: String) throws {
    let target = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard rename(aside.appendingPathComponent(name).path, target.path) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  private func unwritten(_ name: String) -> Finding {
    Finding(
      .error, .exportNotWritten, ["path": .text(folder.appendingPathComponent(name).path)])
  }
}

extension Finding.Code {
  static let exportNotWritten: Self = "export-not-written"
}
