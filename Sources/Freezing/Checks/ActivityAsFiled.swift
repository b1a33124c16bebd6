import Accounting
import Findings
import Formulas
import Quantities

/// Every line's activity is the one that was filed; the largest changes are told one by one.
struct ActivityAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.lockActivityChanged: .warning, .lockMoreChanged: .warning]
  }

  func findings(in comparison: LockComparison) -> [Finding] {
    let changes = comparison.activityChanges
    let rest = changes.dropFirst(Self.most)
    return changes.prefix(Self.most).map { change in
      let arguments: [String: Finding.Argument] = [
        "line": .text(change.line), "before": .text(change.before.legible),
        "unit-before": .text(change.unitBefore), "after": .text(change.after.legible),
        "unit-after": .text(change.unitAfter), "effect": .text(change.effect.tidy),
      ]
      return finding(
        .lockActivityChanged, arguments, at: change.place ?? comparison.filed.place)
    }
      + (rest.isEmpty ? [] : [more(rest.count, rest.map(\.effect).compensatedSum, comparison)])
  }

  private func more(_ count: Int, _ effect: Double, _ comparison: LockComparison) -> Finding {
    finding(
      .lockMoreChanged, ["count": .count(count), "effect": .text(effect.tidy)],
      at: comparison.filed.place)
  }

  /// How many lines are told one by one.
  private static let most = 20
}

extension Finding.Code {
  static let lockActivityChanged: Self = "lock-activity-changed"
  static let lockMoreChanged: Self = "lock-more-changed"
}
