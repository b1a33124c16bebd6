import Findings

/// Where an inventory is read from, and how.
struct InventorySource {
  /// The inventory's folder.
  var folder: String
  /// The folders laid over the built-in library.
  var overlays: [String] = []
  /// The language; the inventory's unless given.
  var language: Language?
  /// Where the review record is read from; the inventory's own unless given.
  var reviewFolder: String?
  /// Whether it is to be filed, so that no unverified factor may be used.
  var isFiling = false
}
