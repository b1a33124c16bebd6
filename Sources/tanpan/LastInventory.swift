import Findings
import Forms
import Inventories

/// Last year's inventory, whose figures stand beside this year's.
struct LastInventory {
  let inventory: Inventory
  let folder: String

  /// Loads it; one with errors is not gone on from.
  init?(_ folder: String, into findings: inout [Finding]) {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    findings += problems.filter { $0.severity == .error }
    guard let inventory, !problems.hasErrors else { return nil }
    self.inventory = inventory
    self.folder = folder
  }

  /// What of its filings on statutory forms holds in the next year, by the names of their files.
  func carriedFilings(_ overlays: [String]) -> [(name: String, text: String)] {
    FilingSession(inventory, in: folder, overlays: overlays).carried
  }

  /// The inventory as forms take it.
  var source: FormWriter.Source { FormWriter.Source(inventory, in: folder) }
}
