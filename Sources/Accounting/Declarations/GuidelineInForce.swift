import Findings
import Inventories
import Regulations

/// The accounting year is one that the guideline is for: not before its first, and not after another
/// took its place.
struct GuidelineInForce: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    let inventory = scope.inventory
    guard let guideline = scope.regulation.guidelines[inventory.guideline.value] else { return [] }
    return [early(guideline, in: inventory), late(guideline, in: inventory)].compactMap(\.self)
  }

  private func early(_ guideline: Guideline, in inventory: Inventory) -> Finding? {
    guard let first = guideline.firstYear, inventory.year < first else { return nil }
    let arguments: [String: Finding.Argument] = [
      "guideline": .name(guideline.name), "first": .count(first), "year": .count(inventory.year),
    ]
    return Finding(.error, .guidelineNotYet, arguments, at: inventory.guideline.place)
  }

  /// Those outside the carbon market may go on with the older one, so that this is asked about.
  private func late(_ guideline: Guideline, in inventory: Inventory) -> Finding? {
    guard let last = guideline.lastYear, inventory.year > last else { return nil }
    let arguments: [String: Finding.Argument] = [
      "guideline": .name(guideline.name), "last": .count(last), "year": .count(inventory.year),
      "next": .text(guideline.successor ?? "—"),
    ]
    return Finding(.warning, .guidelineSucceeded, arguments, at: inventory.guideline.place)
  }
}

extension Finding.Code {
  static let guidelineNotYet: Self = "guideline-not-yet"
  static let guidelineSucceeded: Self = "guideline-succeeded"
}
