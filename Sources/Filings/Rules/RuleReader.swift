import Findings
import Formulas
import Quantities
import StatutoryForms

/// Judges the clauses of one rule, place by place.
struct RuleReader: CellValues {
  private let result: FilingResult
  private let rule: FormRule
  private var scope: FilingScope { result.scope }
  private var filing: Filing { result.filing }

  enum Judgement {
    case holds
    case broken(RuleVerdict.Breach)
    /// Something that it compares is empty.
    case open
  }

  init(_ result: FilingResult, _ rule: FormRule) {
    self.result = result
    self.rule = rule
  }

  /// A cell of a formula: what follows from what was typed.
  func value(of cell: FilingCell) -> Measure? { result.measure(cell).map(plain) }

  /// A cell that is a side of its own: what its reader sees, typed or else computed.
  private func stated(
    _ side: FormExpression, _ context: FilingScope.Context
  ) -> Measure? {
    guard case .variable(let variable) = side,
      case .cell(let cell, _) = scope.operand(variable, context)
    else { return nil }
    return result.stated(cell).map(plain)
  }

  /// The number alone, where units are not to be converted.
  private func plain(_ measure: Measure) -> Measure {
    rule.isAsPrinted ? Measure(measure.value, nil) : measure
  }

  // MARK: Places

  /// The cells at which a clause is judged, one for each record and column that it speaks of.
  func places(of clause: FormCondition) -> [FilingCell] {
    let variables = clause.openVariables
    let sheets = sheets(of: variables)
    return sheets.flatMap { sheet in
      records(of: sheet, variables).flatMap { record in
        columns(of: sheet, variables, clause).map {
          FilingCell(sheet: sheet, record: record, column: $0)
        }
      }
    }
  }

  private func sheets(of variables: [FormVariable]) -> [Int] {
    let tables = variables.compactMap(\.table)
    if let first = tables.first {
      let all = filing.sheets.indices.filter { filing.sheets[$0].table.id == first }
      let named = all.filter { sheet in variables.contains { $0.isColumn(of: filing.sheets[sheet]) }
      }
      let open = named.filter { filing.sheets[$0].layout.records != .single }
      return open.isEmpty ? Array((named.isEmpty ? all : named).prefix(1)) : open
    }
    let isEverywhere = variables.contains { $0 == .everyColumn(table: nil, carrier: nil) }
    let spoken = filing.sheets.indices.filter { sheet in
      rule.tables.isEmpty
        ? filing.form.tables.contains { $0.id == filing.sheets[sheet].table.id }
        : rule.tables.contains(filing.sheets[sheet].table.id)
    }
    return isEverywhere ? spoken : Array(spoken.prefix(1))
  }

  private func records(of sheet: Int, _ variables: [FormVariable]) -> [Int] {
    let isForEach = variables.contains { variable in
      switch variable {
      case .cell(let name):
        name.record == .same && name.table == filing.sheets[sheet].table.id
          && filing.sheets[sheet].layout.records != .single
      case .everyColumn(_, let carrier): carrier == nil && !variables.contains(where: \.isTotal)
      case .months, .inventoryQuantity: true
      case .primaryFactor, .details, .setting: false
      }
    }
    return isForEach ? Array(filing.sheets[sheet].records.indices) : [0]
  }

  private func columns(
    of sheet: Int, _ variables: [FormVariable], _ clause: FormCondition
  ) -> [Int] {
    let layout = filing.sheets[sheet].layout
    guard clause.allVariables.contains(where: \.isEveryColumn) else {
      return [variables.firstColumn(in: filing.sheets[sheet]) ?? 0]
    }
    if let id = clause.allVariables.compactMap(\.totalID).first,
      let total = layout.totals.first(where: { $0.id == id })
    {
      return total.columns.compactMap { filing.sheets[sheet].position(of: $0) }
    }
    let isOfCarriers = clause.allVariables.contains(where: \.isOfCarrier)
    return layout.columns.indices.filter { index in
      let column = layout.columns[index]
      return isOfCarriers
        ? column.unit == .carrier
        : (column.kind == .input || column.kind == .row) && !column.mayBeNegative
    }
  }

  /// Whether a rule is for a place at all.
  mutating func applies(at cell: FilingCell) -> Bool {
    if let only = rule.onlyWhen, !isTrue(only, at: cell) { return false }
    if let not = rule.unless, isTrue(not, at: cell) { return false }
    return true
  }

  private mutating func isTrue(_ condition: FormCondition, at cell: FilingCell) -> Bool {
    if case .holds = judge(condition, at: cell) { true } else { false }
  }

  // MARK: Judging

  mutating func judge(_ condition: FormCondition, at cell: FilingCell) -> Judgement {
    switch condition {
    case .compares(let left, let comparison, let right):
      return compare(left, comparison, right, at: cell)
    case .all(let parts):
      let judged = parts.map { judge($0, at: cell) }
      return judged.first(where: \.isBroken) ?? judged.first(where: \.isOpen) ?? .holds
    case .any(let parts):
      let judged = parts.map { judge($0, at: cell) }
      return judged.first(where: \.isHeld) ?? judged.first(where: \.isBroken) ?? .open
    case .stated(let variable): return words(variable, at: cell, isNeeded: true) { !$0.isEmpty }
    case .length(let variable, let length):
      return words(variable, at: cell, isNeeded: false) { $0.count == length }
    case .matches(let variable, let pattern):
      return words(variable, at: cell, isNeeded: false) { text in
        guard let regex = try? Regex(pattern) else { return true }
        return text.wholeMatch(of: regex) != nil
      }
    case .filled(let variable): return filled(variable) ? .holds : .open
    case .conversion(let number, let units): return conversion(number, units, at: cell)
    case .creditCode(let variable):
      return words(variable, at: cell, isNeeded: false) { CreditCode($0).isValid }
    }
  }

  private mutating func words(
    _ variable: FormVariable, at cell: FilingCell, isNeeded: Bool, _ isRight: (String) -> Bool
  ) -> Judgement {
    guard case .cell(let found, _) = scope.operand(variable, context(cell)) else { return .open }
    let sheet = filing.sheets[found.sheet]
    let text = sheet.cell(found.record, found.column)?.text ?? ""
    if text.isEmpty, !isNeeded { return .open }
    if text.isEmpty,
      !filing.sheets.contains(where: {
        $0.table.id == sheet.table.id && ($0.isStated || $0.isOfChanges)
      })
    {
      return .open
    }
    return isRight(text) ? .holds : broken(at: found, nil)
  }

  private func filled(_ variable: FormVariable) -> Bool {
    filing.sheets.contains { $0.table.id == variable.table && $0.isStated }
  }

  /// Whether a number converts a numerator over a denominator to the unit of their quotient.
  private func conversion(
    _ number: FormVariable, _ units: [FormVariable], at cell: FilingCell
  ) -> Judgement {
    let read = units.map { unit(named: $0, at: cell) }
    guard case .cell(let found, _) = scope.operand(number, context(cell)),
      let typed = filing.sheets[found.sheet].cell(found.record, found.column)?.number,
      let value = read[0], let numerator = read[1], let denominator = read[2],
      let factor = (numerator / denominator).factor(to: value)
    else { return .open }
    guard abs(typed - factor) > abs(factor) * Self.noise else { return .holds }
    return broken(
      at: found,
      RuleVerdict.Sides(left: typed, comparison: .equal, right: factor, unit: ""))
  }

  private func unit(named variable: FormVariable, at cell: FilingCell) -> Unit? {
    guard case .cell(let found, _) = scope.operand(variable, context(cell)),
      let text = filing.sheets[found.sheet].cell(found.record, found.column)?.text
    else { return nil }
    return try? Unit(text)
  }

  private mutating func compare(
    _ left: FormExpression, _ comparison: FormCondition.Comparison, _ right: FormExpression,
    at cell: FilingCell
  ) -> Judgement {
    var trace = EvaluationTrace()
    let context = context(cell)
    guard let first = side(left, context, &trace), let other = side(right, context, &trace),
      // What nobody states, and what measures different things, is not compared.
      trace.isStated, let second = Self.alike(other, first, isBare: right.isNumber)
    else { return .open }
    let margin = margin(left, right, first, other, context)
    guard !comparison.holds(first.value, second, within: margin) else { return .holds }
    let unit = first.unit ?? other.unit
    let sides = RuleVerdict.Sides(
      left: first.value, comparison: comparison, right: second, unit: unit?.symbol ?? "")
    return broken(at: told(left, right, cell), sides)
  }

  /// The value of a side; `nil` where something that it needs is empty.
  private mutating func side(
    _ side: FormExpression, _ context: FilingScope.Context, _ trace: inout EvaluationTrace
  ) -> Measure? {
    if let stated = stated(side, context) {
      trace.isStated = true
      return stated
    }
    var values = self
    let value = scope.evaluate(side, context, &values, &trace)
    return value.flatMap { $0.value.isNaN ? nil : $0 }
  }

  /// The right side in the left's unit; a number alone, such as zero, is of any.
  private static func alike(_ right: Measure, _ left: Measure, isBare: Bool) -> Double? {
    if let factor = right.factor(to: left.unit) { return right.value * factor }
    return isBare ? right.value : nil
  }

  /// The cell that a breach is told of: the first that is named, or the place itself.
  private func told(
    _ left: FormExpression, _ right: FormExpression, _ cell: FilingCell
  ) -> FilingCell {
    for variable in left.variables + right.variables {
      if case .cell(let found, _) = scope.operand(variable, context(cell)) { return found }
    }
    return cell
  }

  private func broken(at cell: FilingCell, _ sides: RuleVerdict.Sides?) -> Judgement {
    .broken(
      RuleVerdict.Breach(
        cell: cell, sides: sides,
        place: filing.sheets[cell.sheet].place(cell.record, cell.column)))
  }

  private func context(_ cell: FilingCell) -> FilingScope.Context {
    FilingScope.Context(cell, setting: rule.setting)
  }

  // MARK: Rounding

  /// How far two equal values may lie apart: half of the last digit that was typed.
  private func margin(
    _ left: FormExpression, _ right: FormExpression, _ first: Measure, _ second: Measure,
    _ context: FilingScope.Context
  ) -> Double {
    let noise = max(abs(first.value), abs(second.converted(to: first.unit).value)) * Self.noise
    if let typed = typed(left, context) { return Self.half(of: typed) + noise }
    guard let typed = typed(right, context) else { return noise }
    let factor = second.factor(to: first.unit) ?? 1
    return Self.half(of: typed) * factor + noise
  }

  private static let noise = 1e-9

  private static func half(of typed: TypedCell) -> Double {
    (0..<typed.decimals).reduce(0.5) { half, _ in half / 10 }
  }

  /// What was typed in the one cell that a side of a comparison is.
  private func typed(_ side: FormExpression, _ context: FilingScope.Context) -> TypedCell? {
    guard case .variable(let variable) = side,
      case .cell(let cell, _) = scope.operand(variable, context)
    else { return nil }
    return filing.sheets[cell.sheet].cell(cell.record, cell.column)
  }
}

extension RuleReader.Judgement {
  fileprivate var isHeld: Bool { if case .holds = self { true } else { false } }
  fileprivate var isBroken: Bool { if case .broken = self { true } else { false } }
  fileprivate var isOpen: Bool { if case .open = self { true } else { false } }
}

extension FormCondition.Comparison {
  func holds(_ left: Double, _ right: Double, within margin: Double) -> Bool {
    switch self {
    case .equal: abs(left - right) <= margin
    case .atMost: left <= right + margin
    case .atLeast: left >= right - margin
    case .less: left < right
    case .greater: left > right
    }
  }
}

extension Expression {
  /// Whether it is a number alone.
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
