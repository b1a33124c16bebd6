import Findings
import Freezing
import Locations
import RegulationLibrary

/// Where an inventory is read from, and how.
struct InventorySource {
  /// The inventory's folder.
  @PlainFolder var folder: String
  /// Where the folders of earlier years, which it names from its own, are looked for; from its own
  /// unless given.
  var home: String?
  /// The folders laid over the built-in library.
  var overlays: [String] = []
  /// The language; the inventory's unless given.
  var language: Language?
  /// Where the review record is read from; the inventory's own unless given.
  var reviewFolder: String?
  /// The figures of the year before, as a file; of the folder that the inventory names unless given.
  var previousFigures: String?
  /// The figures of the base year, likewise.
  var baseFigures: String?
  /// Whether it is compared with earlier years, and with what was filed of its own, at all.
  var looksBack = true
  /// Whether what it files on statutory forms is checked with it.
  var readsFilings = false
  /// Whether earlier years are accounted for, where it is compared at all.
  var comparesYears = true
  /// Whether it is to be filed, so that no unverified factor may be used.
  var isFiling = false
}

extension InventorySource {
  /// Where the files of its account lie.
  var frozenFolders: FrozenFiles.Folders {
    FrozenFiles.Folders(
      inventory: folder, overlays: overlays, library: RegulationLibrary.folder.path)
  }
}
