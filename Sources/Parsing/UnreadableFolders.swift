public import Findings
import Foundation

/// Folders that are there and cannot be looked into: what they hold would be left out unseen.
public struct UnreadableFolders {
  private let root: String
  private let parts: Set<String>?
  private let names: (String) throws -> [String]

  /// Looks below a folder, itself included; of what stands in it only at `parts`, if any are given.
  public init(below root: String, parts: Set<String>? = nil) {
    self.init(below: root, parts: parts) {
      try FileManager.default.contentsOfDirectory(atPath: $0)
    }
  }

  /// Looks below a folder with another way to list one.
  init(
    below root: String, parts: Set<String>? = nil,
    listing names: @escaping (String) throws -> [String]
  ) {
    self.root = root
    self.parts = parts
    self.names = names
  }

  /// One for each of them.
  public var findings: [Finding] { findings(in: root, depth: 0) }

  private func findings(in folder: String, depth: Int) -> [Finding] {
    guard depth < Self.deepest else { return [] }
    guard let names = try? names(folder) else {
      return [Finding(.error, .unreadableFolder, at: Place(file: folder))]
    }
    let wanted = depth == 0 ? parts : nil
    let others = names.filter { name in !Self.endings.contains(where: name.hasSuffix) }
    return others.sorted().filter { wanted?.contains($0) ?? !$0.hasPrefix(".") }.map {
      "\(folder)/\($0)"
    }
    .filter(Self.isFolder).flatMap { findings(in: $0, depth: depth + 1) }
  }

  /// Whether it is a folder, and no link to one.
  private static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// How files of data end: they are most of what there is, and need not be asked what they are.
  private static let endings = [".csv", ".yaml", ".md"]

  /// No data folder is deeper.
  private static let deepest = 8
}

extension Finding.Code {
  /// A folder that cannot be listed.
  public static let unreadableFolder: Self = "unreadable-folder"
}
