import Accounting
import Findings
import Inventories
import Locations
import RegulationLibrary
import Regulations
import Synchronization

/// The regulations that a command has read, each once: the years of an inventory are mostly under
/// the same one.
enum RegulationShelf {
  /// A regulation and what is wrong with it.
  typealias Reading = (Regulation, [Finding])

  /// What decides which files are read, and into what.
  private struct Key: Hashable {
    let guideline: String
    let methods: [String]
    let conversions: [String]
    let overlays: [String]
  }

  private static let read = Mutex<[Key: Reading]>([:])

  /// What an inventory is under, with folders laid over the library.
  static func regulation(for inventory: Inventory, _ overlays: [String]) -> Reading {
    let key = Key(
      guideline: inventory.guideline.value, methods: inventory.extraMethods.map(\.value),
      conversions: inventory.conversions.map(\.value), overlays: overlays)
    if let known = read.withLock({ $0[key] }) { return known }
    let reading = reading(for: inventory, overlays)
    read.withLock { $0[key] = reading }
    return reading
  }

  private static func reading(for inventory: Inventory, _ overlays: [String]) -> Reading {
    let library = RegulationLibrary.folder
    var loader = RegulationLoader(
      RegulationFolders(library: library.path ?? library.name, overlays: overlays))
    let (regulation, problems) = loader.load(for: inventory)
    return (regulation, problems + regulation.checked)
  }
}
