import Formulas
import Quantities
import StatutoryForms

/// Computes what follows from a filing, each cell once.
public struct FilingCalculator: CellValues {
  private let scope: FilingScope
  private var values: [FilingCell: Measure] = [:]
  private var done: Set<FilingCell> = []
  private var gaps: [FilingGap] = []
  private var partials: [FilingGap] = []
  private var odds: [FilingCell] = []
  private var substitutes: [FilingCell: FilingScope.Definition] = [:]

  /// Computes a filing.
  ///
  /// - Parameters:
  ///   - filing: what the unit states.
  ///   - previous: what follows from what it filed for the year before.
  ///   - coefficients: the reference coefficient of each carrier, tce for one of its unit.
  ///   - counted: what the greenhouse gas inventory of the same unit counts of each carrier, and how
  ///     much heat it has.
  public init(
    _ filing: Filing, after previous: FilingResult? = nil, coefficients: [String: Measure] = [:],
    counted: CountedQuantities? = nil
  ) {
    scope = FilingScope(
      filing: filing, previous: previous, coefficients: coefficients, counted: counted)
  }

  /// What follows; changes that are to be explained are found on the way.
  public mutating func result() -> FilingResult {
    calculate()
    // Lines of changes hold words and what other tables say, so that no number follows from them.
    let filled = scope.with(FilingChanges(scope, values).filled)
    return FilingResult(
      scope: filled, values: values, gaps: gaps, partials: partials, odds: odds,
      substitutes: substitutes)
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
    let definition = scope.definition(of: cell)
    guard case .formula(let formula) = definition else { return plain(definition, cell) }
    var trace = EvaluationTrace()
    let value = scope.evaluate(formula.expression, FilingScope.Context(cell), &self, &trace)
    if value == nil || isTypedSharper(than: formula, at: cell),
      let other = scope.substitute(for: cell)
    {
      substitutes[cell] = other
      return plain(other, cell)
    }
    if trace.isAtOdds { odds.append(cell) }
    if trace.isStated { gaps += trace.empty.map { FilingGap(cell: cell, needs: $0) } }
    guard let value, value.value.isFinite else { return nil }
    partials += trace.leftOut.map { FilingGap(cell: cell, needs: $0) }
    let unit = scope.unit(of: cell)
    if formula.isAsPrinted { return Measure(value.value, unit) }
    guard value.factor(to: unit) != nil else {
      odds.append(cell)
      return nil
    }
    return Measure(value.value, value.unit.ofResult(in: unit)).converted(to: unit)
  }

  /// Whether a figure of the year before was typed with more digits than those it follows from have.
  private func isTypedSharper(than formula: FormFormula, at cell: FilingCell) -> Bool {
    guard !formula.isOfBefore, scope.isLastYears(cell),
      let typed = scope.filing.sheets[cell.sheet].cell(cell.record, cell.column)
    else { return false }
    return typed.rounding < scope.rounding(of: formula.expression, FilingScope.Context(cell))
  }

  /// What a cell without a formula holds.
  private func plain(_ definition: FilingScope.Definition, _ cell: FilingCell) -> Measure? {
    switch definition {
    case .empty, .formula: nil
    case .typed(let number): Measure(number, scope.unit(of: cell))
    case .coefficient(let measure), .filed(let measure):
      measure.converted(to: scope.unit(of: cell))
    }
  }
}
