import Findings
import Inventories
import Quantities
import Regulations

/// No line of last year is left out of a table whose other lines are the same.
struct LinesKept: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.linesLeftOut: .warning] }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    let before = Dictionary(grouping: previous.lines + (previous.indirect ?? [])) {
      $0.id.prefix { $0 != "/" }
    }
    return (account.methods(.sectoral) + account.methods(.indirect)).compactMap { method in
      guard case .table = method.lines.origin, let last = before[Substring(method.method.id)] else {
        return nil
      }
      return finding(method, last, of: previous.year)
    }
  }

  /// Lines named in a message.
  private static let told = 5

  /// Where most names are others, the table was made anew, and nothing is said.
  private func finding(
    _ method: MethodAccount, _ last: [PreviousFigures.Line], of year: Int
  ) -> Finding? {
    let now = Set((0..<method.count).map(method.id))
    let gone = last.filter { !now.contains($0.id) && $0.activity != 0 }
    let (names, all) = (Set(gone.map(\.id)).sorted(), Set(last.map(\.id)))
    guard let first = gone.first(where: { $0.id == names.first }), names.count * 2 <= all.count,
      all.count - names.count >= now.subtracting(all).count
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "method": .name(method.method.name), "lines": .text(names.few(Self.told)),
      "year": .count(year),
      "value": .text(first.activity.tidy),
      "unit": .text(method.method.formula.activity?.letter.unit.symbol ?? ""),
      "mass": .text(gone.map(\.mass).reduce(0, +).tidy), "gas": .text(first.gas),
    ]
    return finding(.linesLeftOut, arguments, at: method.lines.place(0))
  }
}

extension Finding.Code {
  static let linesLeftOut: Self = "lines-left-out"
}
