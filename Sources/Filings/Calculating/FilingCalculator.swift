import Formulas
import Quantities
import StatutoryForms

/// Computes what follows from a filing, each cell once.
public struct FilingCalculator: CellValues {
  private let scope: FilingScope
  private var values: [FilingCell: Measure] = [:]
  private var done: Set<FilingCell> = []
  private var gaps: [FilingGap] = []
  private var odds: [FilingCell] = []

  /// Computes a filing.
  ///
  /// - Parameters:
  ///   - filing: what the unit states.
  ///   - previous: what follows from what it filed for the year before.
  ///   - coefficients: the reference coefficient of each carrier, tce for one of its unit.
  ///   - counted: what the greenhouse gas inventory of the same unit counts of each carrier.
  public init(
    _ filing: Filing, after previous: FilingResult? = nil, coefficients: [String: Measure] = [:],
    counted: [String: Measure]? = nil
  ) {
    scope = FilingScope(
      filing: filing, previous: previous, coefficients: coefficients, counted: counted)
  }

  /// What follows; changes that are to be explained are found on the way.
  public mutating func result() -> FilingResult {
    calculate()
    // Lines of changes hold words and what other tables say, so that no number follows from them.
    let filled = scope.with(FilingChanges(scope, values).filled)
    return FilingResult(scope: filled, values: values, gaps: gaps, odds: odds)
  }

  private mutating func calculate() {
    for sheet in scope.filing.sheets.indices {
      for cell in scope.cells(of: sheet) { _ = value(of: cell) }
    }
  }

  mutating func value(of cell: FilingCell) -> Measure? {
    guard done.insert(cell).inserted else { return values[cell] }
    let value = made(cell)
    values[cell] = value
    return value
  }

  private mutating func made(_ cell: FilingCell) -> Measure? {
    switch scope.definition(of: cell) {
    case .empty: return nil
    case .typed(let number): return Measure(number, scope.unit(of: cell))
    case .coefficient(let measure): return measure.converted(to: scope.unit(of: cell))
    case .formula(let formula):
      var trace = EvaluationTrace()
      let context = FilingScope.Context(cell)
      let value = scope.evaluate(formula.expression, context, &self, &trace)
      if trace.isAtOdds { odds.append(cell) }
      if trace.isStated { gaps += trace.empty.map { FilingGap(cell: cell, needs: $0) } }
      guard let value, value.value.isFinite else { return nil }
      let unit = scope.unit(of: cell)
      return formula.isAsPrinted ? Measure(value.value, unit) : value.converted(to: unit)
    }
  }
}
