import Accounting
import Comparisons
import Findings
import Quantities

/// What is reported beside emissions is what was filed.
struct FiguresAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lockFigureChanged: .warning] }

  func findings(in comparison: LockComparison) -> [Finding] {
    let now = comparison.account.auxiliaryFigures.byLine
    let filed = comparison.filed.figures.byLine.values.sorted { $0.id < $1.id }
    return filed.filter { before in
      guard let after = now[before.id], after.unit == before.unit else { return true }
      let size = max(abs(before.value), abs(after.value))
      return abs(after.value - before.value) > LockComparison.noise * size
    }.map { before in
      let arguments: [String: Finding.Argument] = [
        "line": .text(before.id), "before": .text("\(before.value.tidy) \(before.unit)"),
        "after": .text(now[before.id].map { "\($0.value.tidy) \($0.unit)" } ?? "—"),
      ]
      return finding(.lockFigureChanged, arguments, at: comparison.filed.place)
    }
  }
}

extension Finding.Code {
  static let lockFigureChanged: Self = "lock-figure-changed"
}
