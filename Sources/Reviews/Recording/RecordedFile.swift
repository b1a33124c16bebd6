public import Digests

/// A file as it was when a workbook was made.
public struct RecordedFile: Hashable, Sendable {
  /// Its path from the folder it belongs to.
  public let path: String
  /// Its digest.
  public let digest: SHA256
  /// What it held; `nil` when only the digest was kept.
  public let bytes: [UInt8]?

  /// Puts a file together.
  public init(path: String, digest: SHA256, bytes: [UInt8]?) {
    self.path = path
    self.digest = digest
    self.bytes = bytes
  }

  /// A file of text that is not on disk.
  init?(path: String, text: String) {
    let bytes = Array(text.utf8)
    guard let digest = SHA256(of: bytes) else { return nil }
    self.init(path: path, digest: digest, bytes: bytes)
  }

  /// The paths of files that one side has otherwise or not at all, in order.
  public static func changed(_ left: [RecordedFile], _ right: [RecordedFile]) -> [String] {
    let mine = Dictionary(left.map { ($0.path, $0.digest) }) { first, _ in first }
    let theirs = Dictionary(right.map { ($0.path, $0.digest) }) { first, _ in first }
    return Set(mine.keys).union(theirs.keys).filter { mine[$0] != theirs[$0] }.sorted()
  }

  /// Whether a path stays inside the folder it is unpacked to.
  var isInside: Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && !path.utf8.contains(0)
  }
}
