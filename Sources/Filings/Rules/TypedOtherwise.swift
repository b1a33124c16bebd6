import Findings
import Quantities
import StatutoryForms

/// Cells that the form computes and the unit filled in otherwise, as far as no rule tells them.
///
/// What is reported is computed; the figure that was typed shows that one of the two is mistaken.
struct TypedOtherwise {
  private let result: FilingResult
  /// The cells that a broken rule tells of.
  private let told: Set<FilingCell>

  init(_ result: FilingResult, _ verdicts: [RuleVerdict]) {
    self.result = result
    told = Set(
      verdicts.flatMap { verdict -> [FilingCell] in
        guard case .broken(let breaches) = verdict.outcome else { return [] }
        return breaches.flatMap { [$0.cell, $0.other].compactMap(\.self) }
      })
  }

  var findings: [Finding] {
    result.filing.sheets.indices.flatMap(result.scope.cells).compactMap(finding)
  }

  private func finding(_ cell: FilingCell) -> Finding? {
    let sheet = result.filing.sheets[cell.sheet]
    guard !told.contains(cell), case .formula(let made) = result.definition(of: cell),
      let typed = sheet.cell(cell.record, cell.column), let number = typed.number,
      let value = result[cell], abs(number - value) > margin(typed, value, made, cell)
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "cell": .name(result.name(of: cell)), "typed": .text(typed.text), "value": .text(value.tidy),
      "unit": .text(result.unit(of: cell)?.symbol ?? ""),
    ]
    return Finding(
      .warning, .formTypedOtherwise, arguments, at: sheet.place(cell.record, cell.column))
  }

  /// Half of the last digit typed, and what the rounding of the cells makes of it that it follows from.
  private func margin(
    _ typed: TypedCell, _ value: Double, _ made: FormFormula, _ cell: FilingCell
  ) -> Double {
    let inputs = result.scope.rounding(of: made.expression, FilingScope.Context(cell))
    return typed.halfDigit + abs(value) * (inputs + RuleMargin.noise)
  }
}

extension Finding.Code {
  static let formTypedOtherwise: Self = "form-typed-otherwise"
}
