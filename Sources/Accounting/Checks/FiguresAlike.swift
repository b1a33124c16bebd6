import Findings
import Inventories
import Quantities
import Regulations

/// A figure beside emissions changes from the year before by no more than its category usually does.
struct FiguresAlike: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.figureJump: .warning] }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil && !account.methods(.figure).isEmpty ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous?.figures.byLine, !previous.isEmpty else { return [] }
    return account.methods(.figure).flatMap { method in
      (0..<method.count).filter(method.lines.counts).compactMap { line in
        previous[method.figureID(line)].flatMap { finding(on: line, of: method, $0, in: account) }
      }
    }
  }

  private func finding(
    on line: Int, of method: MethodAccount, _ before: AuxiliaryFigure, in account: EmissionAccount
  ) -> Finding? {
    guard before.unit == method.unit.symbol, before.value != 0, let now = method.result(line),
      let usual = account.usualChange(of: method.lines.categories[line]),
      !usual.contains(now / before.value)
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "figure": .name(method.method.name), "line": .text(method.id(line)),
      "before": .text(before.value.tidy), "now": .text(now.tidy), "unit": .text(before.unit),
      "low": .text(usual.lowest), "high": .text(usual.highest),
    ]
    return finding(.figureJump, arguments, at: method.lines.place(line))
  }
}

extension Finding.Code {
  static let figureJump: Self = "figure-jump"
}
