public import Foundation

/// The files of this repository, as tests see them.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A path below the root.
  public static func path(_ relative: String) -> String {
    root.appendingPathComponent(relative).path
  }
}
