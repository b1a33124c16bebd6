import Findings
import Inventories
import Quantities
import Regulations

/// A value of the entity's own is not many times the default it takes the place of: 98 for an
/// oxidation factor of 0.98, or MJ written for kJ, would pass for a measurement.
struct FactorsPlausible: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.factorFarFromDefault: .warning] }

  /// How many times another a value may be; calorific values of one fuel differ by less than two.
  private static let limit = 5.0

  func findings(in account: EmissionAccount) -> [Finding] {
    let ranges = MeasuredWithinRange()
    return account.selections.compactMap { selection, variable in
      ranges.finding(selection, variable, in: account) == nil
        ? finding(selection, variable) : nil
    }
  }

  private func finding(_ selection: Selection, _ variable: Method.Variable) -> Finding? {
    guard let declared = selection.chosen.declared, selection.chosen.library == nil,
      let known = knownValue(besides: selection), known > 0,
      !(selection.value >= known / Self.limit && selection.value <= known * Self.limit)
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "letter": .name(variable.letter.name), "value": .text(selection.tidy),
      "default": .text(known.tidy),
    ]
    return Finding(.warning, .factorFarFromDefault, arguments, at: declared.valuePlace)
  }

  /// The first default that lost, in the unit of the letter.
  private func knownValue(besides selection: Selection) -> Double? {
    for rejected in selection.rejected where rejected.candidate.provenance == .default {
      let candidate = rejected.candidate
      if let number = candidate.number, let factor = candidate.unit.factor(to: selection.unit) {
        return number * factor
      }
    }
    return nil
  }
}

extension Finding.Code {
  static let factorFarFromDefault: Self = "factor-far-from-default"
}

extension Selection {
  /// The value with its unit, which a plain number has none of.
  var tidy: String { unit.isOne ? value.tidy : "\(value.tidy) \(unit.symbol)" }
}
