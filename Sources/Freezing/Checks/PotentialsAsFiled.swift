import Accounting
import Comparisons
import Findings
import Quantities
import Regulations

/// The warming potentials are those that were filed.
struct PotentialsAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lockGwpChanged: .warning] }

  func findings(in comparison: LockComparison) -> [Finding] {
    let (filed, account) = (comparison.filed, comparison.account)
    let changed = filed.totals.potentials.sorted { $0.key < $1.key }.compactMap { gas, before in
      account.totals.potentials[gas].flatMap { after in
        after == before ? nil : "\(gas) \(before.tidy) → \(after.tidy)"
      }
    }
    guard filed.gwp != account.gwp.id || !changed.isEmpty else { return [] }
    let arguments: [String: Finding.Argument] = [
      "before": .text(filed.gwp), "after": .text(account.gwp.id),
      "gases": .text(changed.isEmpty ? "—" : changed.joined(separator: ", ")),
      "effect": .text(comparison.withIndirect[.gwp].tidy),
    ]
    return [finding(.lockGwpChanged, arguments, at: filed.place)]
  }
}

extension Finding.Code {
  static let lockGwpChanged: Self = "lock-gwp-changed"
}
