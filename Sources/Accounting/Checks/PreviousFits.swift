import Findings
import Inventories
import Regulations

/// The inventory that this one is compared with is the same entity's, of the year before.
struct PreviousFits: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.previousOfOtherEntity: .error, .previousOfOtherYear: .error]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    return InventoryIdentity(entityCode: previous.entityCode, year: previous.year)
      .misfits(asPreviousOf: account.inventory)
  }
}

extension AccountCheck {
  /// What is said of figures of another entity; `nil` where they are the inventory's own.
  func otherEntity(
    _ figures: PreviousFigures, _ inventory: Inventory
  ) -> [String: Finding.Argument]? {
    guard figures.entityCode != inventory.entity.code else { return nil }
    return ["found": .text(figures.entityCode), "wanted": .text(inventory.entity.code)]
  }
}
