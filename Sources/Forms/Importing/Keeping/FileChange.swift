import Foundation

/// A file of an inventory's folder as it is to be.
struct FileChange: Hashable, Sendable {
  /// The file, in the inventory's folder.
  let file: String
  /// What is to be in it.
  let content: Data
}
