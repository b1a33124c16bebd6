import Accounting
public import Findings
import Foundation
public import Inventories
public import Regulations
import Synchronization
import TestSupport

/// The regulation of an inventory under the library, read once for all tests that ask alike.
public struct LibraryRegulation: Sendable {
  /// What was read.
  public let regulation: Regulation
  /// What is wrong with it.
  public let findings: [Finding]

  /// What an inventory is under, with its own folder and others laid over the library.
  public init(for inventory: Inventory, overlays: [String] = []) {
    let folders = overlays + [inventory.regulationFolder].compactMap(\.self)
    let key = Key(
      names: [
        [inventory.guideline.value], inventory.extraMethods.map(\.value),
        inventory.conversions.map(\.value),
      ], overlays: folders)
    self = Self.read(key) { $0.load(for: inventory) }
  }

  /// A guideline with methods and conversions beside its own.
  public init(
    guideline: String, methods: [String] = [], constants: [String] = [], overlays: [String] = []
  ) {
    let key = Key(names: [[guideline], methods, constants], overlays: overlays)
    self = Self.read(key) {
      $0.load(guideline: guideline, extraMethods: methods, constants: constants)
    }
  }

  private init(_ key: Key, _ load: (inout RegulationLoader) -> (Regulation, [Finding])) {
    var loader = RegulationLoader(
      RegulationFolders(
        library: Repository.path("Sources/RegulationLibrary"), overlays: key.overlays))
    let (regulation, problems) = load(&loader)
    self.regulation = regulation
    findings = problems + regulation.checked
  }

  private static let known = Mutex<[Key: LibraryRegulation]>([:])

  /// Others wait while a reading is made: they may want the same.
  private static func read(
    _ key: Key, _ load: (inout RegulationLoader) -> (Regulation, [Finding])
  ) -> LibraryRegulation {
    known.withLock { known in
      if let reading = known[key] { return reading }
      let reading = LibraryRegulation(key, load)
      known[key] = reading
      return reading
    }
  }

  /// What is asked for, and what the folders laid over the library say: tests change them.
  private struct Key: Hashable {
    let names: [[String]]
    let overlays: [String]
    let texts: [String: Data]

    init(names: [[String]], overlays: [String]) {
      self.names = names
      self.overlays = overlays
      let paths = overlays.flatMap { folder in
        (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
          .map { "\(folder)/\($0)" }
      }
      texts = Dictionary(
        paths.compactMap { path in FileManager.default.contents(atPath: path).map { (path, $0) } }
      ) { first, _ in first }
    }
  }
}
