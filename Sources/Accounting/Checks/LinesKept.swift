import Findings
import Inventories
import Quantities
import Regulations

/// No line of last year is left out of a table whose other lines are the same, and no table whose emissions
/// something else has taken over.
struct LinesKept: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.linesLeftOut: .warning, .tableLeftOut: .warning]
  }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    let before = Dictionary(grouping: previous.allLines) { $0.id.prefix { $0 != "/" } }
    return account.comparedMethods.compactMap { method in
      guard let last = before[Substring(method.method.id)] else { return nil }
      if method.count == 0 { return leftOut(method, last, of: previous.year, in: account) }
      guard case .table = method.lines.origin else { return nil }
      return finding(method, last, of: previous.year)
    }
  }

  /// A table of last year that is not there, whose categories have numbers nevertheless: one whose category has
  /// none is told by itself, and so is one that another method of the source took the place of.
  private func leftOut(
    _ method: MethodAccount, _ last: [PreviousFigures.Line], of year: Int,
    in account: EmissionAccount
  ) -> Finding? {
    let goesOn =
      method.method.approach == .flow
      ? account.goesOn(from: method)
      : last.contains { line in
        account.methods.contains { $0.massByCategory[line.category] != nil }
      }
    guard last.contains(where: { $0.activity != 0 }), goesOn, !account.hasRival(of: method) else {
      return nil
    }
    let arguments: [String: Finding.Argument] = [
      "method": .name(method.method.name), "count": .count(last.count), "year": .count(year),
      "mass": .text(sum(of: last, in: method)),
    ]
    return finding(.tableLeftOut, arguments, at: account.inventory.guideline.place)
  }

  /// What lines came to, in the unit of the method's results.
  private func sum(of lines: [PreviousFigures.Line], in method: MethodAccount) -> String {
    "\(lines.map(\.mass).reduce(0, +).tidy) \(method.unit.symbol)"
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
      "mass": .text(sum(of: gone, in: method)),
    ]
    return finding(.linesLeftOut, arguments, at: method.lines.place(0))
  }
}

extension EmissionAccount {
  /// Whether a method with lines goes on from this one, and is not given as one figure instead.
  fileprivate func goesOn(from method: MethodAccount) -> Bool {
    methods.contains { other in
      guard other.count > 0, other.method.sources.contains(method.method.id) else { return false }
      if case .derived = other.lines.origin { return true }
      return other.method.formula.variables.contains {
        $0.results?.methods.contains(method.method.id) == true
      }
    }
  }

  /// Whether another method of the same source has lines.
  fileprivate func hasRival(of method: MethodAccount) -> Bool {
    let rivals = (bounds?.rivals ?? []).filter { $0.methods.contains(method.method.id) }
    return rivals.flatMap(\.methods).contains { id in
      id != method.method.id && methods.contains { $0.method.id == id && $0.count > 0 }
    }
  }
}

extension Finding.Code {
  static let tableLeftOut: Self = "table-of-last-year-left-out"
  static let linesLeftOut: Self = "lines-left-out"
}
