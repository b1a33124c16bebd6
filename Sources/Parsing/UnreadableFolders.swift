public import Findings
import Foundation

/// Folders that are there and cannot be looked into: what they hold would be left out unseen.
public struct UnreadableFolders {
  private let root: String
  private let names: (String) throws -> [String]

  /// Looks below a folder, itself included.
  public init(below root: String) {
    self.init(below: root) { try FileManager.default.contentsOfDirectory(atPath: $0) }
  }

  /// Looks below a folder with another way to list one.
  init(below root: String, listing names: @escaping (String) throws -> [String]) {
    self.root = root
    self.names = names
  }

  /// One for each of them.
  public var findings: [Finding] { findings(in: root, depth: 0) }

  private func findings(in folder: String, depth: Int) -> [Finding] {
    guard depth < Self.deepest else { return [] }
    guard let names = try? names(folder) else {
      return [Finding(.error, .unreadableFolder, at: Place(file: folder))]
    }
    return names.sorted().filter { !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
      .filter(Self.isFolder).flatMap { findings(in: $0, depth: depth + 1) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// No data folder is deeper; links may go round in circles.
  private static let deepest = 8
}

extension Finding.Code {
  /// A folder that cannot be listed.
  public static let unreadableFolder: Self = "unreadable-folder"
}
