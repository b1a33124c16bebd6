import Findings
import Formulas
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
      "unit": .text(result.unit(of: cell).told),
    ]
    return Finding(
      .warning, .formTypedOtherwise, arguments, at: sheet.place(cell.record, cell.column))
  }

  /// Half of the last digit typed, and what half of the last digit of each cell makes of it that it
  /// follows from.
  private func margin(
    _ typed: TypedCell, _ value: Double, _ made: FormFormula, _ cell: FilingCell
  ) -> Double {
    let context = FilingScope.Context(cell)
    let cells = Set(made.expression.variables.compactMap { typedCell($0, context) })
    let moved = cells.map { moves($0, made.expression, context) * abs(value) }
    return typed.halfDigit + moved.reduce(0, +) + abs(value) * RuleMargin.noise
  }

  /// The cell that a name stands for, if somebody typed it.
  private func typedCell(_ variable: FormVariable, _ context: FilingScope.Context) -> FilingCell? {
    guard case .cell(let cell, _) = result.scope.operand(variable, context),
      case .typed = result.definition(of: cell)
    else { return nil }
    return cell
  }

  /// What half of a cell's last digit does to a formula, as a share of what it comes to.
  private func moves(
    _ cell: FilingCell, _ formula: FormExpression, _ context: FilingScope.Context
  ) -> Double {
    let half = result.filing.sheets[cell.sheet].cell(cell.record, cell.column)?.halfDigit ?? 0
    var (values, trace) = (result, EvaluationTrace())
    var nudged = NudgedValues(result: result, cell: cell, by: half)
    guard half > 0,
      let before = result.scope.evaluate(formula, context, &values, &trace)?.value, before != 0,
      let after = result.scope.evaluate(formula, context, &nudged, &trace)?.value
    else { return 0 }
    return abs(after / before - 1)
  }
}

/// The cells of a filing with one of them a little larger.
private struct NudgedValues: CellValues {
  var result: FilingResult
  let cell: FilingCell
  let by: Double

  mutating func value(of other: FilingCell) -> Measure? {
    let own = result.value(of: other)
    return other == cell ? own.map { Measure($0.value + by, $0.unit) } : own
  }
}

extension Finding.Code {
  static let formTypedOtherwise: Self = "form-typed-otherwise"
}
