import Foundation

/// The programs this package builds, as they lie beside the tests.
public enum Executable {
  /// The path of `tanpan`.
  public static let tanpan =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("tanpan").path
}
