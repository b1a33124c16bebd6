public import Findings
import Foundation
import Locations

/// Makes the folder of an exchanged inventory: wholly, and only if the same follows from it.
public struct FolderAdoption {
  private let read: ReadInventory
  private let output: String

  /// Adopts what was read into a folder that is not there yet.
  public init(_ read: ReadInventory, into output: String) {
    self.read = read
    self.output = output
  }

  /// Lays out the folder in a room beside its place, has it read and its account made, and moves
  /// it to its place when no error forbids it.
  ///
  /// - Parameters:
  ///   - remake: makes the exchanged inventory of a folder and its overlays anew.
  ///   - findings: where problems are appended, placed in what was read.
  /// - Returns: the files written.
  public func adopt(
    remake: (_ folder: String, _ overlays: [String]) -> (ExchangedInventory?, [Finding]),
    into findings: inout [Finding]
  ) -> [String] {
    let target = URL.resolved(output)
    guard !FileManager.default.fileExists(atPath: target.path) else {
      findings.append(Finding(.error, .adoptExists, ["folder": .text(output)]))
      return []
    }
    let folder = InventoryFolder(read, into: &findings)
    guard !findings.hasErrors else { return [] }
    let parent = target.deletingLastPathComponent()
    let room = parent.appendingPathComponent(".tanpan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: room) }
    let draft = room.appendingPathComponent(target.lastPathComponent)
    do {
      for file in folder.files { try Self.write(file.text, to: draft, file.path) }
      let overlays = folder.overlays.map { draft.appendingPathComponent($0).path }
      let (made, problems) = remake(draft.path, overlays)
      findings += problems.map { placed($0, folder, draft.path) }
      guard let made, !findings.hasErrors else { return [] }
      findings += ExchangeDifferences(read, made).findings
      try FileManager.default.moveItem(at: draft, to: target)
    } catch {
      findings.append(Finding(.error, .adoptNotWritten, ["folder": .text(output)]))
      return []
    }
    return folder.files.map { "\(output)/\($0.path)" }
  }

  private static func write(_ text: String, to folder: URL, _ path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A finding with its place in what was read instead of in the folder laid out.
  private func placed(_ finding: Finding, _ folder: InventoryFolder, _ draft: String) -> Finding {
    guard let place = finding.place, place.file.hasPrefix(draft + "/") else { return finding }
    let path = String(place.file.dropFirst(draft.count + 1))
    let read = folder.place(of: path, place.line) ?? Place(file: "\(output)/\(path)")
    return Finding(finding.severity, finding.code, finding.arguments, at: read)
  }
}

extension Finding.Code {
  /// The folder is there already.
  static let adoptExists: Self = "adopt-exists"
  /// The folder cannot be written.
  static let adoptNotWritten: Self = "adopt-not-written"
}
