import Foundation

/// A folder of data that the program reads at run time, wherever it is installed.
///
/// Looked for, in this order: `$TANPAN_DATA`, beside the running program, in the `share/tanpan`
/// of the prefix that holds it, and in the source tree it was built from. A program copied
/// without its data therefore still says clearly what it misses.
public struct DataFolder: Sendable {
  /// The folder's name in `share/tanpan`.
  public let name: String
  private let inSourceTree: String

  /// Names a folder by its place in `share/tanpan` and in the source tree.
  public init(_ name: String, inSourceTree: String) {
    self.name = name
    self.inSourceTree = inSourceTree
  }

  /// The folder's path, or `nil` when it is in none of the places.
  public var path: String? {
    candidates.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// Every place looked in, in order.
  public var candidates: [String] {
    let program = Self.programFolder
    return [
      ProcessInfo.processInfo.environment["TANPAN_DATA"].map { "\($0)/\(name)" },
      "\(program)/\(name)",
      "\(program)/tanpan-data/\(name)",
      "\(program)/../share/tanpan/\(name)",
      "\(Self.sourceTree)/\(inSourceTree)",
    ].compactMap(\.self).map { URL.resolved($0).path }
  }

  private static let programFolder =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  private static let sourceTree =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}
