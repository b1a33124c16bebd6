import Foundation

/// The program as `make install` leaves it, in a prefix of its own that vanishes with the test.
///
/// The program still knows the source tree it was built from; ask it where it finds its data
/// (`tanpan where`) to be sure that it did not look there. `Scripts/test-install` goes further,
/// and deletes the tree.
public struct InstalledCopy: Sendable {
  private let folder: TemporaryFolder

  /// Installs the program that was built with the tests.
  public init() throws {
    folder = try TemporaryFolder()
    let run = try Command.run(
      Repository.path("Scripts/install"), ["--binary", Executable.tanpan],
      environment: ["PREFIX": folder.path, "DESTDIR": nil])
    guard run.status == 0 else { throw Failure(description: run.errors) }
  }

  /// Where it is installed.
  public var prefix: String { folder.path }

  /// The folder of its data.
  public var share: String { "\(prefix)/share/tanpan" }

  /// Runs it, from a folder that is not the source tree's, without a data folder named.
  public func run(_ arguments: String...) throws -> Command {
    try Command.run(
      "\(prefix)/bin/tanpan", arguments, environment: ["TANPAN_DATA": nil], in: prefix)
  }

  /// Removes what was installed.
  public func uninstall() throws {
    let run = try Command.run(
      Repository.path("Scripts/uninstall"), environment: ["PREFIX": prefix, "DESTDIR": nil])
    guard run.status == 0 else { throw Failure(description: run.errors) }
  }

  /// Installing or removing failed; says how.
  public struct Failure: Error, CustomStringConvertible {
    /// What the script said.
    public let description: String
  }
}
