import Accounting
import Findings
import Inventories
import Locations
import RegulationLibrary
import Regulations

/// An inventory with the regulation it is under, as commands load it.
struct Workspace {
  let inventory: Inventory
  let account: EmissionAccount?
  let findings: [Finding]

  /// Loads an inventory and its regulation, and makes the account.
  init?(_ folder: String, overlays: [String], into findings: inout [Finding]) {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    findings += problems
    guard let inventory, let library = RegulationLibrary.folder.path else { return nil }
    let folders = RegulationFolders(
      library: library,
      overlays: overlays + [inventory.regulationFolder].compactMap(\.self))
    var regulationLoader = RegulationLoader(folders)
    let (regulation, regulationProblems) = regulationLoader.load(
      guideline: inventory.guideline.value, extraMethods: inventory.extraMethods.map(\.value),
      constants: inventory.conversions.map(\.value))
    findings += regulationProblems + regulation.checked
    self.inventory = inventory
    guard !findings.hasErrors else {
      account = nil
      self.findings = findings
      return
    }
    var accountant = Accountant(inventory, under: regulation)
    let (account, accountProblems) = accountant.account()
    findings += accountProblems
    self.account = account
    self.findings = findings
  }
}
