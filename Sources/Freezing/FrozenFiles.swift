public import Accounting
import Digests
import Findings
import Foundation
import Inventories
import Regulations

/// The files that an account was made of, each with its digest as it is now.
///
/// What is answered and reviewed goes on after filing and changes no figure; it is left out.
public struct FrozenFiles {
  private let account: EmissionAccount
  private let folders: Folders

  /// The files of an account.
  public init(of account: EmissionAccount, in folders: Folders) {
    self.account = account
    self.folders = folders
  }

  /// Where the files of an account lie.
  public struct Folders: Sendable {
    /// The inventory's folder.
    public var inventory: String
    /// Those laid over the library on the command line.
    public var overlays: [String]
    /// The built-in library.
    public var library: String?

    /// Names the folders.
    public init(inventory: String, overlays: [String] = [], library: String?) {
      self.inventory = inventory
      self.overlays = overlays
      self.library = library
    }

    /// Where the lock lies.
    public var lock: String { "\(inventory)/\(LockFile.name)" }
  }

  /// The inventory's files, by their paths from its folder.
  public var inputs: [FiledAccount.File] {
    let prefix = folders.inventory + "/"
    let read = account.inventory.files.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
      .filter { !Self.goesOn.contains($0) }
    let own = Self.paths(below: account.inventory.regulationFolder).map { "regulations/\($0)" }
    return (read + own).sorted().compactMap { Self.file($0, at: prefix + $0) }
  }

  /// The files of the regulation that was used, by their paths from the folders they lie in.
  public var regulation: [FiledAccount.File] {
    let roots =
      folders.overlays.enumerated().map { ($1, "overlays/\($0)/") }
      + [(folders.library ?? "", "library/")]
    return regulationUsed.compactMap { path in
      let root = roots.first { !$0.0.isEmpty && path.hasPrefix($0.0 + "/") }
      return root.flatMap { Self.file($0.1 + path.dropFirst($0.0.count + 1), at: path) }
    }.sorted { $0.path < $1.path }
  }

  /// What is written after a year was filed.
  private static let goesOn = [
    TableSpec.answers.file(), TableSpec.review.file(), LockFile.name,
  ]

  private static func file(_ path: String, at place: String) -> FiledAccount.File? {
    FileManager.default.contents(atPath: place).flatMap { SHA256(of: $0) }.map {
      FiledAccount.File(path: path, digest: $0.hex)
    }
  }

  private static func paths(below folder: String?) -> [String] {
    guard let folder else { return [] }
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") && !$0.contains("/.") }
  }

  /// The files that say what the account is made of: guideline, potentials, methods, fuels, values.
  private var regulationUsed: Set<String> {
    let methods = account.methods.filter { $0.count > 0 }
    let fuels = Set(methods.flatMap(\.lines.fuels.names))
      .compactMap { account.regulation.fuels[$0]?.place }
    let values = methods.flatMap(\.bindings).flatMap(\.selections)
      .compactMap { $0.chosen.library?.value.place }
    let places =
      [account.guideline.place, account.gwp.place] + methods.map(\.method.place) + fuels + values
    return Set(places.map(\.file))
  }
}
