import Accounting
import Comparisons
import Findings
import Quantities
import Regulations

/// The total is the one that was filed.
struct TotalsAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lockTotalChanged: .warning] }

  func findings(in comparison: LockComparison) -> [Finding] {
    let (direct, whole) = (comparison.direct, comparison.withIndirect)
    guard differs(direct) || differs(whole) else { return [] }
    let arguments: [String: Finding.Argument] = [
      "before": .text(whole.before.tidy), "after": .text(whole.after.tidy),
      "difference": .text(whole.difference.tidy), "direct-before": .text(direct.before.tidy),
      "direct-after": .text(direct.after.tidy), "direct-difference": .text(direct.difference.tidy),
      "gwp-before": .text(comparison.filed.gwp), "gwp-after": .text(comparison.account.gwp.id),
    ]
    return [finding(.lockTotalChanged, arguments, at: comparison.filed.place)]
  }

  private func differs(_ split: Split) -> Bool {
    abs(split.difference) > LockComparison.noise * max(abs(split.before), abs(split.after))
  }
}

extension Finding.Code {
  static let lockTotalChanged: Self = "lock-total-changed"
}
