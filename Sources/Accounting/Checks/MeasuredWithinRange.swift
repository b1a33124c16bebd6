import Findings
import Inventories
import Quantities
import Regulations

/// A value of the entity's own is one that the method says is possible.
struct MeasuredWithinRange: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.valueOutOfRange: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.selections.compactMap { finding($0.selection, $0.variable) }
  }

  private func finding(_ selection: Selection, _ variable: Method.Variable) -> Finding? {
    guard let range = variable.range, let declared = selection.chosen.declared,
      !range.contains(selection.value)
    else { return nil }
    let unit = selection.unit.isOne ? "" : " \(selection.unit.symbol)"
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name), "value": .text(selection.tidy),
      "low": .text(range.lowerBound.tidy + unit), "high": .text(range.upperBound.tidy + unit),
    ]
    return Finding(.error, .valueOutOfRange, arguments, at: declared.valuePlace)
  }
}

extension Finding.Code {
  static let valueOutOfRange: Self = "value-out-of-range"
}
