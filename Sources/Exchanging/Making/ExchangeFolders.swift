import Findings
import Foundation

/// The folders that an inventory was read from, so that places read the same on every machine.
public struct ExchangeFolders: Sendable {
  /// The inventory's.
  public let inventory: String
  /// Those laid over the library on the command line.
  public let overlays: [String]
  /// The built-in library.
  public let library: String?

  /// Names the folders.
  public init(inventory: String, overlays: [String] = [], library: String?) {
    self.inventory = inventory
    self.overlays = overlays
    self.library = library
  }

  /// The file from the folder it lies in.
  func file(of place: Place?) -> String? {
    guard let path = place?.file else { return nil }
    let roots =
      [(inventory, "")] + overlays.enumerated().map { ($1, "\(Self.overlays)/\($0)/") }
      + [(library ?? "", "library/")]
    for (root, name) in roots where !root.isEmpty {
      let prefix = root.hasSuffix("/") ? root : root + "/"
      if path.hasPrefix(prefix) { return name + path.dropFirst(prefix.count) }
    }
    return path
  }

  /// The folder in which overlays of the command line are laid down.
  static let overlays = "overlays"
}
