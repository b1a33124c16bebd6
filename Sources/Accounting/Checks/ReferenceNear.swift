import Findings
import Inventories
import Quantities
import Regulations

/// The reference approach comes to about what the sectoral one does.
struct ReferenceNear: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.referenceFar: .warning] }

  func need(in account: EmissionAccount) -> AccountNeed? {
    let isAsked = account.methods.contains { $0.method.approach == .reference }
    return isAsked && account.referenceComparison == nil ? .reference : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let bounds = account.bounds, let comparison = account.referenceComparison,
      let difference = comparison.relativeDifference, abs(difference) > bounds.referenceGap
    else { return [] }
    let largest = comparison.fuels.max { Self.open($0) < Self.open($1) }
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

  /// Tonnes of CO₂ that somebody has to find: what is missing from supply is among them, although
  /// the comparison has a column for it.
  private static func open(_ fuel: FuelDifference) -> Double {
    abs((fuel.residual + fuel.supplyGap) * fuel.factor)
  }
}

extension Finding.Code {
  static let referenceFar: Self = "reference-far"
}
