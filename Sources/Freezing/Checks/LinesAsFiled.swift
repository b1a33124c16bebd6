import Accounting
import Comparisons
import Findings
import Quantities
import Regulations

/// The lines that the total counts are those that were filed.
struct LinesAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lockLinesChanged: .warning] }

  func findings(in comparison: LockComparison) -> [Finding] {
    comparison.counted.compactMap { method in
      let kinds = method.changes.filter { $0.part == .boundary }.map(\.kind)
      let effect = comparison.effect(of: .boundary, in: method)
      guard !kinds.isEmpty, let name = method.method?.name else { return nil }
      let arguments: [String: Finding.Argument] = [
        "method": .name(name), "added": .count(kinds.count { $0 == .added }),
        "removed": .count(kinds.count { $0 == .removed }), "effect": .text(effect.tidy),
      ]
      let place = method.before?.method.place ?? comparison.filed.place
      return finding(.lockLinesChanged, arguments, at: place)
    }
  }
}

extension Finding.Code {
  static let lockLinesChanged: Self = "lock-lines-changed"
}
