import Accounting
import Findings
import Quantities
import Regulations

/// Every value used is the one that was filed.
struct ValuesAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lockValueChanged: .warning] }

  func findings(in comparison: LockComparison) -> [Finding] {
    comparison.valueChanges.map { change in
      let fuel = comparison.account.regulation.fuels[change.fuel]?.name
      let parameter = [change.parameter, change.technology].filter { !$0.isEmpty }
        .joined(separator: "/")
      let arguments: [String: Finding.Argument] = [
        "letter": .name(change.letter), "parameter": .text(parameter),
        "fuel": .name(fuel ?? LocalizedText(change.fuel.isEmpty ? "—" : change.fuel)),
        "before": .text(change.before.legible), "after": .text(change.after.legible),
        "unit": .text(change.unit),
        "source-before": .text(change.sourceBefore.isEmpty ? "—" : change.sourceBefore),
        "source-after": .text(change.sourceAfter.isEmpty ? "—" : change.sourceAfter),
        "count": .count(change.lines), "effect": .text(change.effect.tidy),
      ]
      return finding(
        .lockValueChanged, arguments, at: change.place ?? comparison.filed.place)
    }
  }
}

extension Finding.Code {
  static let lockValueChanged: Self = "lock-value-changed"
}
