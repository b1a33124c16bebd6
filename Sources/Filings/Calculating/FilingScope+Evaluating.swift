import Formulas
import Quantities
package import StatutoryForms

/// Where the values of cells come from while a formula is evaluated.
protocol CellValues {
  /// The value of a cell, if it has one.
  mutating func value(of cell: FilingCell) -> Measure?
}

/// What an evaluation met on its way.
struct EvaluationTrace {
  /// Whether any cell was stated.
  var isStated = false
  /// Whether any cell was stated that is not zero.
  var isMore = false
  /// The cells for the unit to type that were empty.
  var empty: [FilingCell] = []
  /// The computed cells that came to nothing.
  var uncomputed: [FilingCell] = []
  /// Those for want of which a sum leaves out records that say something.
  var leftOut: [FilingCell] = []
  /// Whether units were to be added that measure different things.
  var isAtOdds = false
}

extension FilingScope {
  /// The value of a formula read at a cell; `nil` where something that it needs is empty.
  func evaluate(
    _ expression: FormExpression, _ context: Context, _ values: inout some CellValues,
    _ trace: inout EvaluationTrace
  ) -> Measure? {
    switch expression {
    case .number(let literal): return Measure(literal.value, .one)
    case .variable(let variable): return measure(of: variable, context, &values, &trace)
    case .sum(let left, let right):
      return both(left, right, context, &values, &trace) { $0.adding($1) }
    case .difference(let left, let right):
      return both(left, right, context, &values, &trace) { $0.adding($1, times: -1) }
    case .product(let left, let right): return both(left, right, context, &values, &trace, *)
    case .quotient(let left, let right): return both(left, right, context, &values, &trace, /)
    case .total(let inner): return total(inner, context, &values, &trace)
    case .power, .call: return nil
    }
  }

  /// Both sides are always looked at, so that all that is empty is told at once.
  private func both(
    _ left: FormExpression, _ right: FormExpression, _ context: Context,
    _ values: inout some CellValues, _ trace: inout EvaluationTrace,
    _ operation: (Measure, Measure) -> Measure?
  ) -> Measure? {
    let first = evaluate(left, context, &values, &trace)
    let second = evaluate(right, context, &values, &trace)
    guard let first, let second else { return nil }
    let result = operation(first, second)
    if result == nil { trace.isAtOdds = true }
    return result
  }

  private func measure(
    of variable: FormVariable, _ context: Context, _ values: inout some CellValues,
    _ trace: inout EvaluationTrace
  ) -> Measure? {
    switch operand(variable, context) {
    case .missing: return nil
    case .none: return Measure(0, nil)
    case .given(let measure): return measure
    case .setting(let index): return measure(ofSetting: index)
    case .cell(let cell, let isNoneWhenEmpty):
      if let value = values.value(of: cell) {
        trace.isStated = true
        trace.isMore = trace.isMore || value.value != 0
        return value
      }
      if isNoneWhenEmpty { return Measure(0, unit(of: cell)) }
      if isTyped(cell), !mayStayEmpty(cell) { trace.empty.append(cell) }
      if !isTyped(cell) { trace.uncomputed.append(cell) }
      return nil
    }
  }

  /// The sum over the records of a table that state anything of what is summed.
  ///
  /// A record of which a part is missing makes the sum empty: it would be too small otherwise. What is
  /// stated of it may be zeros only; then nothing is missed.
  private func total(
    _ inner: FormExpression, _ context: Context, _ values: inout some CellValues,
    _ trace: inout EvaluationTrace
  ) -> Measure? {
    let sheet = domain(of: inner, context)
    var sum: Measure?
    var isWhole = true
    for record in summedRecords(of: sheet) {
      var part = EvaluationTrace()
      let column = sheet == context.sheet ? context.column : 0
      let place = FilingCell(sheet: sheet, record: record, column: column)
      let inside = Context(place, setting: context.setting)
      let value = evaluate(inner, inside, &values, &part)
      trace.isStated = trace.isStated || part.isStated
      trace.isMore = trace.isMore || part.isMore
      guard part.isStated, value != nil || part.isMore else {
        if filing.sheets[sheet].isStated(record) { trace.leftOut += part.uncomputed.prefix(1) }
        continue
      }
      if let value {
        let next = sum.map { $0.adding(value) } ?? value
        if next == nil { trace.isAtOdds = true }
        isWhole = isWhole && next != nil
        sum = next
      } else {
        isWhole = false
      }
      trace.empty += value == nil ? part.empty : []
      trace.isAtOdds = trace.isAtOdds || part.isAtOdds
    }
    return isWhole ? sum : nil
  }
}

extension FilingScope {
  /// Whether a cell is for the unit to type.
  package func isTyped(_ cell: FilingCell) -> Bool {
    if case .formula = definition(of: cell) { return entry(of: cell).mayBeTyped }
    return total(of: cell) == nil
  }

  /// Whether the form computes a cell, be it that a unit may type over it.
  package func isComputed(_ cell: FilingCell) -> Bool {
    if case .formula = definition(of: cell) { return true }
    return total(of: cell) != nil
  }

  /// How far what follows from typed cells may be off by their rounding, as a share of itself; a
  /// number that only converts is exact.
  func rounding(of expression: FormExpression, _ context: Context) -> Double {
    expression.variables.map { variable in
      guard case .cell(let cell, _) = operand(variable, context),
        case .typed = definition(of: cell), unit(of: cell) != .one
      else { return 0 }
      return filing.sheets[cell.sheet].cell(cell.record, cell.column)?.rounding ?? 0
    }.reduce(0, +)
  }

  /// Whether nothing is missed where a cell is empty.
  private func mayStayEmpty(_ cell: FilingCell) -> Bool {
    let entry = entry(of: cell)
    let name = "\(filing.sheets[cell.sheet].table.id).\(entry.id)"
    return entry.isOptional || filing.variant?.optional.contains(name) ?? false
  }

  /// The sheet whose records a sum goes over: that of the first cell it names.
  package func domain(of inner: FormExpression, _ context: Context) -> Int {
    for case .cell(let name) in inner.variables where name.record == .same {
      guard let sheet = filing.sheet(name.table, block: name.block),
        filing.sheets[sheet].layout.records != .single
      else { continue }
      return sheet
    }
    return context.sheet
  }

  /// The records that a sum adds: all but carriers within another that is stated as well.
  package func summedRecords(of sheet: Int) -> [Int] {
    let records = filing.sheets[sheet].records
    return records.indices.filter { index in
      guard case .carrier(let carrier) = records[index], let whole = carrier.whole else {
        return true
      }
      return filing.sheets[sheet].record(ofCarrier: whole)
        .map { !filing.sheets[sheet].isStated($0) } ?? true
    }
  }
}
