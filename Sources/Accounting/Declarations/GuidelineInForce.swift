import Findings
import Inventories
import Regulations

/// The accounting year is one that the guideline is for: not before its first.
struct GuidelineInForce: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    let inventory = scope.inventory
    guard let guideline = scope.regulation.guidelines[inventory.guideline.value],
      let first = guideline.firstYear, inventory.year < first
    else { return [] }
    let arguments: [String: Finding.Argument] = [
      "guideline": .name(guideline.name), "first": .count(first), "year": .count(inventory.year),
    ]
    return [Finding(.error, .guidelineNotYet, arguments, at: inventory.guideline.place)]
  }
}

extension Finding.Code {
  static let guidelineNotYet: Self = "guideline-not-yet"
}
