public import Findings
public import Inventories
public import Regulations

extension RegulationLoader {
  /// What an inventory is accounted under: its guideline, and the methods and conversions it names.
  public mutating func load(for inventory: Inventory) -> (Regulation, [Finding]) {
    load(
      guideline: inventory.guideline.value, extraMethods: inventory.extraMethods.map(\.value),
      constants: inventory.conversions.map(\.value))
  }
}
