import Digests
import Filings
import Findings
import Foundation

/// What an inventory's folder files on statutory forms, by the digests of its files.
struct FiledFolder {
  private let digests: [String: String]

  /// Reads the files below a folder; a workbook has none.
  init(of inventory: String) {
    let folder = "\(inventory)/\(FilingTables.folder)"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    digests = names.reduce(into: [:]) { digests, name in
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return }
      digests[name] = SHA256(of: bytes)?.hex
    }
  }

  /// The first file, by name, that one has otherwise or not at all; `nil` where all is the same, or
  /// one of both files nothing.
  func firstDifference(from other: FiledFolder) -> String? {
    guard !digests.isEmpty, !other.digests.isEmpty else { return nil }
    return Set(digests.keys).union(other.digests.keys).sorted()
      .first { digests[$0] != other.digests[$0] }
  }
}

extension Finding.Code {
  /// What two inventories file differs.
  static let filingsNotCompared: Self = "filings-not-compared"
}
