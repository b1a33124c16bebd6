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
    let entity =
      previous.entityCode == inventory.entity.code
      ? nil
      : finding(
        .previousOfOtherEntity,
        ["found": .text(previous.entityCode), "wanted": .text(inventory.entity.code)], at: place)
    let year =
      previous.year == inventory.year - 1
      ? nil
      : finding(
        .previousOfOtherYear,
        ["found": .count(previous.year), "wanted": .count(inventory.year - 1)], at: place)
    return [entity, year].compactMap(\.self)
  }
}

extension Finding.Code {
  static let previousOfOtherEntity: Self = "previous-of-other-entity"
  static let previousOfOtherYear: Self = "previous-of-other-year"
}
