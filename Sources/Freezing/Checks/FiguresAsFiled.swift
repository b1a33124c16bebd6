import Accounting
import Comparisons
import Findings
import Quantities

/// What is reported beside emissions is what was filed.
struct FiguresAsFiled: LockCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lockFigureChanged: .warning] }

  func findings(in comparison: LockComparison) -> [Finding] {
    let now = comparison.account.auxiliaryFigures.byLine
    let filed = comparison.filed.figures.byLine
    // A year that was filed without any figure was filed before figures were frozen, or has none.
    let added = filed.isEmpty ? [] : Array(now.keys)
    return Set(filed.keys).union(added).sorted()
      .filter { !Self.isSame(filed[$0], now[$0]) }
      .map { line in
        let arguments: [String: Finding.Argument] = [
          "line": .text(line), "before": .text(Self.told(filed[line])),
          "after": .text(Self.told(now[line])),
        ]
        return finding(.lockFigureChanged, arguments, at: comparison.filed.place)
      }
  }

  private static func isSame(_ before: AuxiliaryFigure?, _ after: AuxiliaryFigure?) -> Bool {
    guard let before, let after, before.unit == after.unit else { return false }
    let size = max(abs(before.value), abs(after.value))
    return abs(after.value - before.value) <= LockComparison.noise * size
  }

  private static func told(_ figure: AuxiliaryFigure?) -> String {
    figure.map { "\($0.value.tidy) \($0.unit)" } ?? "—"
  }
}

extension Finding.Code {
  static let lockFigureChanged: Self = "lock-figure-changed"
}
