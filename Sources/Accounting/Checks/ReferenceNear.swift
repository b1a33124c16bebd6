import Findings
import Inventories
import Regulations

/// The reference approach comes to about what the sectoral one does.
struct ReferenceNear: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.referenceFar: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let bounds = account.bounds, let comparison = account.referenceComparison,
      let difference = comparison.relativeDifference, abs(difference) > bounds.referenceGap
    else { return [] }
    let largest = comparison.fuels.max { left, right in
      abs(left.residual * left.factor) < abs(right.residual * right.factor)
    }
    let arguments: [String: Finding.Argument] = [
      "reference": .text(comparison.reference.tidy), "sectoral": .text(comparison.sectoral.tidy),
      "percent": .text((difference * 100).tidy), "limit": .text((bounds.referenceGap * 100).tidy),
      "fuel": .name(largest?.fuel.name ?? LocalizedText("—")),
    ]
    return [
      finding(
        .referenceFar, arguments,
        at: account.inventory.balance.map { Place(file: $0.file) })
    ]
  }
}

extension Finding.Code {
  static let referenceFar: Self = "reference-far"
}
