import Findings
import Inventories
import Regulations

/// The inventory that the trend begins with is the same entity's, of an earlier year, and of the
/// base year where one is set.
struct BaseFits: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.baseOfOtherEntity: .error, .baseNotEarlier: .error, .baseOfOtherYear: .error]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let base = account.base else { return [] }
    let inventory = account.inventory
    let place = inventory.base?.place ?? inventory.guideline.place
    let entity = otherEntity(base, inventory).map {
      finding(.baseOfOtherEntity, $0, at: place)
    }
    return [entity, year(of: base, inventory, place)].compactMap(\.self)
  }

  private func year(of base: PreviousFigures, _ inventory: Inventory, _ place: Place) -> Finding? {
    let found: Finding.Argument = .count(base.year)
    if base.year >= inventory.year {
      return finding(
        .baseNotEarlier, ["found": found, "year": .count(inventory.year)], at: place)
    }
    guard let wanted = inventory.baseYear, wanted != base.year else { return nil }
    return finding(.baseOfOtherYear, ["found": found, "wanted": .count(wanted)], at: place)
  }
}

extension Finding.Code {
  static let baseOfOtherEntity: Self = "base-of-other-entity"
  static let baseNotEarlier: Self = "base-not-earlier"
  static let baseOfOtherYear: Self = "base-of-other-year"
}
