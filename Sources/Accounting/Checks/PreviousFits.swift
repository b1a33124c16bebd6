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
    let inventory = account.inventory
    let place = inventory.previous?.place ?? inventory.guideline.place
    let entity = otherEntity(previous, inventory).map {
      finding(.previousOfOtherEntity, $0, at: place)
    }
    let year =
      previous.year == inventory.year - 1
      ? nil
      : finding(
        .previousOfOtherYear,
        ["found": .count(previous.year), "wanted": .count(inventory.year - 1)], at: place)
    return [entity, year].compactMap(\.self)
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

extension Finding.Code {
  static let previousOfOtherEntity: Self = "previous-of-other-entity"
  static let previousOfOtherYear: Self = "previous-of-other-year"
}
