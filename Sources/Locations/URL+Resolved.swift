public import Foundation

extension URL {
  /// The file or folder that a path means, seen from where the program runs.
  ///
  /// A relative path is led back to the root first: standardised by itself it would lose the `..`
  /// it begins with.
  public static func resolved(_ path: String) -> URL {
    URL(fileURLWithPath: path).absoluteURL.standardizedFileURL
  }
}
