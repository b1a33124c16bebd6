import Findings
import Inventories
import Quantities
import Regulations

/// A value of the entity's own is one that is possible, and usual: by the method, else by what such
/// values are.
struct MeasuredWithinRange: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.valueOutOfRange: .error, .valueUnusual: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.selections.compactMap { finding($0.selection, $0.variable, in: account) }
  }

  /// What is to be said of a value; nothing where it is usual.
  func finding(
    _ selection: Selection, _ variable: Method.Variable, in account: EmissionAccount
  ) -> Finding? {
    let shared = variable.parameter.flatMap {
      account.regulation.bounds(
        of: $0, fuel: fuel(of: selection, in: account.regulation), in: selection.unit)
    }
    let possible = variable.range ?? shared?.possible(in: selection.unit)
    let usual = variable.usual ?? shared?.usual(in: selection.unit)
    return finding(.valueOutOfRange, possible, selection, variable)
      ?? finding(.valueUnusual, usual, selection, variable)
  }

  private func fuel(of selection: Selection, in regulation: Regulation) -> String? {
    let words = selection.chosen.declared?.fuel.value ?? ""
    return regulation.fuel(named: words)?.id
  }

  private func finding(
    _ code: Finding.Code, _ range: ClosedRange<Double>?, _ selection: Selection,
    _ variable: Method.Variable
  ) -> Finding? {
    guard let range, let declared = selection.chosen.declared, !range.contains(selection.value)
    else { return nil }
    let unit = selection.unit.isOne ? "" : " \(selection.unit.symbol)"
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name), "value": .text(selection.tidy),
      "low": .text(range.lowerBound.tidy + unit), "high": .text(range.upperBound.tidy + unit),
    ]
    return finding(code, arguments, at: declared.valuePlace)
  }
}

extension Finding.Code {
  static let valueOutOfRange: Self = "value-out-of-range"
  static let valueUnusual: Self = "value-unusual"
}
