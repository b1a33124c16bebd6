import Findings
import Inventories
import Quantities
import Regulations

/// The direct total without land use is not below zero: nobody takes away more than there is, unless
/// what it is taken from was left out; an area may list a sink alone.
struct TotalsPositive: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.negativeTotal: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    let total =
      account.tree.flatMap { account.totals.equivalentWithoutLandUse(in: $0) }
      ?? account.totals.directEquivalent
    let removed = account.methods(.sectoral).filter { $0.total < 0 }
    let emits =
      account.inventory.entity.kind == .enterprise
      || account.methods(.sectoral).contains { $0.total > 0 }
    guard total < 0, emits, let most = removed.min(by: { $0.total < $1.total }) else { return [] }
    let arguments: [String: Finding.Argument] = [
      "value": .text(total.tidy), "method": .name(most.method.name),
    ]
    return [
      finding(
        .negativeTotal, arguments, at: most.lines.place(0) ?? account.inventory.guideline.place)
    ]
  }
}

extension Finding.Code {
  static let negativeTotal: Self = "negative-total"
}
