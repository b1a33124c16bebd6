import Digests
import Foundation

/// The files of a folder, for the record.
public enum RecordedFolder {
  /// The files at these paths from `folder`, with their bytes; those that cannot be read are left
  /// out.
  public static func files(_ paths: [String], of folder: String) -> [RecordedFile] {
    paths.compactMap { path in
      FileManager.default.contents(atPath: "\(folder)/\(path)").flatMap { data in
        SHA256(of: data).map { RecordedFile(path: path, digest: $0, bytes: Array(data)) }
      }
    }
  }

  /// Every file below a folder but hidden ones, with its bytes, in order of path.
  public static func files(below folder: String) -> [RecordedFile] {
    files(paths(below: folder), of: folder)
  }

  /// The digest of every file below a folder that ends so, in order of path.
  public static func digests(below folder: String, ending endings: [String]) -> [RecordedFile] {
    let wanted = paths(below: folder).filter { path in endings.contains { path.hasSuffix($0) } }
    return files(wanted, of: folder).map {
      RecordedFile(path: $0.path, digest: $0.digest, bytes: nil)
    }
  }

  private static func paths(below folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return exists && !isFolder.boolValue && !isHidden
    }.sorted()
  }
}
