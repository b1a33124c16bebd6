import Findings
import Inventories
import Quantities
import Regulations

/// A value of the entity's own lies within the range that is printed with the library's.
struct FactorsWithinRange: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.factorOutsideRange: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.selections.compactMap { finding($0.selection, $0.variable) }
  }

  private func finding(_ selection: Selection, _ variable: Method.Variable) -> Finding? {
    guard let declared = selection.chosen.declared, selection.chosen.library == nil,
      let range = printedRange(besides: selection), !range.contains(selection.value)
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name), "value": .text(selection.tidy),
      "low": .text(range.lowerBound.tidy), "high": .text(range.upperBound.tidy),
    ]
    return finding(.factorOutsideRange, arguments, at: declared.valuePlace)
  }

  /// The range of the first default that has one, in the unit of the letter.
  private func printedRange(besides selection: Selection) -> ClosedRange<Double>? {
    for rejected in selection.rejected where rejected.candidate.provenance == .default {
      let candidate = rejected.candidate
      guard let range = candidate.library?.value.range,
        let factor = candidate.unit.factor(to: selection.unit)
      else { continue }
      return range.lowerBound * factor...range.upperBound * factor
    }
    return nil
  }
}

extension Finding.Code {
  static let factorOutsideRange: Self = "factor-outside-range"
}
