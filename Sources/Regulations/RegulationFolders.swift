import Foundation

/// The folders that regulation is read from: the library first, then its overlays.
public struct RegulationFolders: Hashable, Sendable {
  /// The built-in library.
  public let library: String
  /// Folders of the same layout, each winning over those before it.
  public let overlays: [String]

  /// Names the folders.
  public init(library: String, overlays: [String] = []) {
    self.library = library
    self.overlays = overlays
  }

  /// The overlays that are no folders, such as those mistyped.
  var missingOverlays: [String] {
    overlays.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return !exists || !isFolder.boolValue
    }
  }

  /// The folders that are there.
  var present: [String] {
    all.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// What stands at the top of the overlays, but for hidden files and texts about it.
  var overlayEntries: [(name: String, path: String)] {
    overlays.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }
        .map { ($0, "\(folder)/\($0)") }
    }
  }

  var all: [(path: String, isOverlay: Bool)] {
    [(library, false)] + overlays.map { ($0, true) }
  }

  /// The files at a path relative to each folder, where they exist.
  package func files(at relative: String) -> [RegulationFile] {
    all.compactMap { folder in
      let path = "\(folder.path)/\(relative)"
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      return RegulationFile(path: path, id: Self.name(of: path), isOverlay: folder.isOverlay)
    }
  }

  /// The YAML files below a folder of each folder, sorted by path.
  package func files(below relative: String) -> [RegulationFile] {
    all.flatMap { folder in
      Self.yamlFiles(below: "\(folder.path)/\(relative)").map {
        RegulationFile(path: $0, id: Self.name(of: $0), isOverlay: folder.isOverlay)
      }
    }
  }

  /// The guidelines that have a folder, each once.
  var guidelines: [String] { folders(in: "Guidelines") }

  /// The statutory forms that have a folder, each once.
  public var forms: [String] { folders(in: "Forms") }

  private func folders(in part: String) -> [String] {
    let names = all.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(part)")) ?? []
    }
    return Set(names.filter { !$0.hasPrefix(".") }).sorted()
  }

  private static func yamlFiles(below folder: String) -> [String] {
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  private static func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}

/// A file of regulation.
package struct RegulationFile: Hashable, Sendable {
  package let path: String
  /// Its name without extension, which must be its id.
  package let id: String
  package let isOverlay: Bool
}
