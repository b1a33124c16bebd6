import Documents
import Filings
import Formulas
import Quantities
import StatutoryForms

/// Reads the formulas of a filing as formulas of a sheet.
///
/// A formula whose cells are not all filled in comes to an empty text, as the calculation leaves
/// the cell empty; a cell whose emptiness means none counts as zero.
struct FilingFormula {
  private let result: FilingResult
  private let layout: FilingLayout
  private var scope: FilingScope { result.scope }

  init(_ result: FilingResult, _ layout: FilingLayout) {
    self.result = result
    self.layout = layout
  }

  /// The formula of a cell, or `nil` where it has none that other cells take part in.
  func formula(of cell: FilingCell) -> SheetFormula? {
    guard case .formula(let formula) = result.definition(of: cell) else { return nil }
    guard let term = term(formula.expression, FilingScope.Context(cell)), term.hasCells else {
      return nil
    }
    let unit = unit(of: cell)
    guard !formula.isAsPrinted else { return term.guarded }
    // What a blank line will be in has no place in the unit of the column yet.
    if result[cell] == nil, let own = term.unit, let unit, !own.isCommensurable(with: unit) {
      return nil
    }
    return term.converted(to: unit).guarded
  }

  /// The unit of a cell; on a line to fill in, whatever unit the line will name.
  ///
  /// So a ratio of two cells in that unit is a number on a blank line already.
  private func unit(of cell: FilingCell) -> Unit? {
    if let unit = result.unit(of: cell) ?? scope.unit(of: cell) { return unit }
    let field = result.filing.sheets[cell.sheet].layout.columns[cell.column]
    guard case .column(let name) = field.unit else { return nil }
    return Unit(powers: [BaseUnit(name): 1], symbol: name)
  }

  private func term(_ expression: FormExpression, _ context: FilingScope.Context) -> FilingTerm? {
    switch expression {
    case .number(let literal): return FilingTerm("\(literal.value)", .one)
    case .variable(let variable): return term(variable, context)
    case .sum(let left, let right): return both(left, right, context) { $0.adding($1, sign: "+") }
    case .difference(let left, let right):
      return both(left, right, context) { $0.adding($1, sign: "-") }
    case .product(let left, let right): return both(left, right, context) { $0.times($1) }
    case .quotient(let left, let right): return both(left, right, context) { $0.over($1) }
    case .total(let inner): return total(inner, context)
    case .power, .call: return nil
    }
  }

  private func both(
    _ left: FormExpression, _ right: FormExpression, _ context: FilingScope.Context,
    _ make: (FilingTerm, FilingTerm) -> FilingTerm?
  ) -> FilingTerm? {
    guard let first = term(left, context), let second = term(right, context) else { return nil }
    return make(first, second)
  }

  private func term(_ variable: FormVariable, _ context: FilingScope.Context) -> FilingTerm? {
    if variable == .details { return details(context) }
    switch scope.operand(variable, context) {
    case .missing: return nil
    case .none: return FilingTerm("0", nil)
    case .given(let measure): return FilingTerm("\(measure.value)", measure.unit)
    case .setting(let index):
      let address = FilingLayout.address(ofSetting: index)
      return FilingTerm(
        cell: address, scope.measure(ofSetting: index).unit, isNoneWhenEmpty: false)
    case .cell(let cell, let isNoneWhenEmpty):
      return FilingTerm(
        cell: layout.address(cell), unit(of: cell),
        isNoneWhenEmpty: isNoneWhenEmpty)
    }
  }

  /// The sum of the detail rows above a row, of one carrier.
  private func details(_ context: FilingScope.Context) -> FilingTerm? {
    let sheet = result.filing.sheets[context.sheet]
    let rows = layout.detailRows(of: context.column, in: sheet)
    let column = FilingLayout.record(context.record)
    guard let range = CellRange(layout.table(context.sheet), rows: rows, column: column) else {
      return nil
    }
    let cell = FilingCell(sheet: context.sheet, record: context.record, column: context.column)
    return FilingTerm("SUM(\(range))", scope.unit(of: cell), isAtom: true)
  }

  /// The sum over the records that state anything.
  private func total(_ inner: FormExpression, _ context: FilingScope.Context) -> FilingTerm? {
    let sheet = scope.domain(of: inner, context)
    let column = sheet == context.sheet ? context.column : 0
    let records = scope.summedRecords(of: sheet).filter { isStated(inner, sheet, $0, column) }
    let terms = records.map { record in
      term(
        inner, FilingScope.Context(FilingCell(sheet: sheet, record: record, column: column)))
    }
    guard let first = terms.first, let first else { return nil }
    return terms.dropFirst().reduce(first) { sum, next in
      guard let sum, let next else { return nil }
      return sum.adding(next, sign: "+")
    }
  }

  private func isStated(
    _ inner: FormExpression, _ sheet: Int, _ record: Int, _ column: Int
  ) -> Bool {
    let context = FilingScope.Context(FilingCell(sheet: sheet, record: record, column: column))
    return inner.variables.contains { variable in
      guard case .cell(let cell, _) = scope.operand(variable, context) else { return false }
      return result[cell] != nil
    }
  }
}
