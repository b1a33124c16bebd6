package import Foundation

/// A file of an inventory's folder as it is to be.
package struct FileChange: Hashable, Sendable {
  /// The file, in the inventory's folder.
  package let file: String
  /// What is to be in it.
  package let content: Data

  /// Says what is to be in a file.
  package init(file: String, content: Data) {
    self.file = file
    self.content = content
  }
}
