import Accounting
import Comparisons
import Findings
import Formulas
import Quantities
import Regulations

/// Guideline and formulas are those that were filed, and the same numbers come to the same.
struct MethodsAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .lockGuidelineChanged: .warning, .lockMethodChanged: .warning,
      .lockCalculationChanged: .warning,
    ]
  }

  func findings(in comparison: LockComparison) -> [Finding] {
    guideline(comparison) + comparison.totals.methods.compactMap { formula($0, comparison) }
      + calculation(comparison)
  }

  private func guideline(_ comparison: LockComparison) -> [Finding] {
    let (before, after) = (comparison.filed.guideline, comparison.account.guideline.id)
    guard before != after else { return [] }
    return [
      finding(
        .lockGuidelineChanged, ["before": .text(before), "after": .text(after)],
        at: comparison.filed.place)
    ]
  }

  private func formula(_ method: MethodComparison, _ comparison: LockComparison) -> Finding? {
    guard let before = method.before?.method, let after = method.after?.method,
      before.notation != after.notation
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "method": .name(after.name), "before": .text(before.notation), "after": .text(after.notation),
      "effect": .text(comparison.effect(of: .method, in: method).tidy),
    ]
    return finding(.lockMethodChanged, arguments, at: before.place)
  }

  /// The same formula with the same values that comes to something else.
  private func calculation(_ comparison: LockComparison) -> [Finding] {
    let told = comparison.totals.withIndirect
    let rest = comparison.withIndirect[.method] - told[.method]
    guard rest != 0 else { return [] }
    let arguments: [String: Finding.Argument] = [
      "program": .text(comparison.filed.program), "effect": .text(rest.tidy),
    ]
    return [finding(.lockCalculationChanged, arguments, at: comparison.filed.place)]
  }
}

extension Method {
  /// Its formula with the letter it yields.
  fileprivate var notation: String {
    "\(formula.result.symbol) = \(formula.expression.notation)"
  }
}

extension Finding.Code {
  static let lockGuidelineChanged: Self = "lock-guideline-changed"
  static let lockMethodChanged: Self = "lock-method-changed"
  static let lockCalculationChanged: Self = "lock-calculation-changed"
}
