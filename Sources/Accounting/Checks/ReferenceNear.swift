import Findings
import Inventories
import Quantities
import Regulations

/// The reference approach comes to about what the sectoral one does.
struct ReferenceNear: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.referenceFar: .warning, .referenceOtherValues: .warning]
  }

  func need(in account: EmissionAccount) -> AccountNeed? {
    let isAsked = account.methods.contains { $0.method.approach == .reference }
    return isAsked && account.referenceComparison == nil ? .reference : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let bounds = account.bounds, let comparison = account.referenceComparison,
      let difference = comparison.relativeDifference, abs(difference) > bounds.referenceGap
    else { return [] }
    let quantity = comparison.fuels.max { abs($0.massToFind) < abs($1.massToFind) }
    let values = comparison.fuels.max { abs($0.massOfValues) < abs($1.massOfValues) }
    // Quantities are looked for unless most of the gap lies in other values of what is the same.
    let gap = abs(comparison.reference - comparison.sectoral)
    let isOfValues =
      abs(values?.massOfValues ?? 0) > abs(quantity?.massToFind ?? 0)
      && abs(comparison.fuels.map(\.massOfValues).reduce(0, +)) > gap / 2
    let largest = isOfValues ? values : quantity
    let arguments: [String: Finding.Argument] = [
      "reference": .text(comparison.reference.tidy), "sectoral": .text(comparison.sectoral.tidy),
      "percent": .text((difference * 100).tidy), "limit": .text((bounds.referenceGap * 100).tidy),
      "fuel": .name(largest?.fuel.name ?? LocalizedText("—")),
    ]
    return [
      finding(
        isOfValues ? .referenceOtherValues : .referenceFar, arguments,
        at: account.inventory.balance.map { Place(file: $0.file) })
    ]
  }
}

extension Finding.Code {
  static let referenceOtherValues: Self = "reference-other-values"
  static let referenceFar: Self = "reference-far"
}
