import Findings
import Formulas
import Inventories
import Quantities
import Sharing
import StatutoryForms

/// Judges the clauses of one rule, place by place.
struct RuleReader: CellValues {
  private let result: FilingResult
  @Shared private var rule: FormRule
  private var scope: FilingScope { result.scope }
  private var filing: Filing { result.filing }

  enum Judgement {
    case holds
    case broken(RuleVerdict.Breach)
    /// Something that it compares is empty.
    case open
  }

  /// Whether any clause asks what the inventory counts: most rules do not.
  private let asksInventory: Bool

  init(_ result: FilingResult, _ rule: FormRule) {
    self.result = result
    self.rule = rule
    asksInventory = rule.asksInventory
  }

  /// A cell of a formula: what follows from what was typed.
  func value(of cell: FilingCell) -> Measure? { result.measure(cell).map(plain) }

  /// A cell that is a side of its own: what its reader sees, typed or else computed.
  private func stated(
    _ side: FormExpression, _ context: FilingScope.Context
  ) -> Measure? {
    cell(side, context).flatMap(result.stated).map(plain)
  }

  /// The one cell that a side of a comparison is.
  func cell(_ side: FormExpression, _ context: FilingScope.Context) -> FilingCell? {
    guard case .variable(let variable) = side else { return nil }
    return cell(variable, context)
  }

  /// The cell that a name stands for.
  private func cell(_ variable: FormVariable, _ context: FilingScope.Context) -> FilingCell? {
    guard case .cell(let cell, _) = scope.operand(variable, context) else { return nil }
    return cell
  }

  /// What was typed in a cell.
  func typed(_ cell: FilingCell) -> TypedCell? {
    filing.sheets[cell.sheet].cell(cell.record, cell.column)
  }

  /// The number alone, where units are not to be converted.
  private func plain(_ measure: Measure) -> Measure {
    rule.isAsPrinted ? Measure(measure.value, nil) : measure
  }

  /// Whether a rule is for a place at all.
  func applies(at cell: FilingCell) -> Bool {
    if let only = rule.onlyWhen, !isTrue(only, at: cell) { return false }
    if let not = rule.unless, isTrue(not, at: cell) { return false }
    return true
  }

  private func isTrue(_ condition: FormCondition, at cell: FilingCell) -> Bool {
    if case .holds = judge(condition, at: cell) { true } else { false }
  }

  // MARK: Judging

  func judge(_ condition: FormCondition, at cell: FilingCell) -> Judgement {
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
      let regex = try? Regex(pattern)
      return words(variable, at: cell, isNeeded: false) { text in
        regex.flatMap { try? $0.wholeMatch(in: text) } != nil
      }
    case .years(let variable, let span):
      return words(variable, at: cell, isNeeded: false) { text in
        let years = text.matches(of: /(?:19|20)[0-9]{2}/).compactMap { Int($0.output) }
        guard let first = years.min(), let last = years.max() else { return true }
        return last >= filing.year && first <= filing.year + span
      }
    case .otherKind(let kind):
      return filing.variant?.id == kind ? broken(at: cell, nil, of: cell) : .holds
    case .filled(let variable): return filled(variable) ? .holds : .open
    case .listed(let variable, let other): return listed(variable, in: other, at: cell)
    case .conversion(let number, let units): return conversion(number, units, at: cell)
    case .creditCode(let variable):
      return words(variable, at: cell, isNeeded: false) { CreditCode($0).isValid }
    }
  }

  private func words(
    _ variable: FormVariable, at cell: FilingCell, isNeeded: Bool, _ isRight: (String) -> Bool
  ) -> Judgement {
    guard let found = self.cell(variable, context(cell)) else { return .open }
    let sheet = filing.sheets[found.sheet]
    let text = typed(found)?.text ?? ""
    if text.isEmpty, !isNeeded { return .open }
    if text.isEmpty,
      !filing.sheets.contains(where: {
        $0.table.id == sheet.table.id && ($0.isStated || $0.isOfChanges)
      })
    {
      return .open
    }
    return isRight(text) ? .holds : broken(at: found, nil, of: cell)
  }

  private func filled(_ variable: FormVariable) -> Bool {
    filing.sheets.contains { $0.table.id == variable.table && $0.isStated }
  }

  /// Whether another table has the record as well; one that is not filled in at all is told as such.
  private func listed(
    _ variable: FormVariable, in other: FormVariable, at cell: FilingCell
  ) -> Judgement {
    guard let found = self.cell(variable, context(cell)), case .cell(let name) = other,
      let sheet = filing.sheet(name.table, block: name.block), filing.sheets[sheet].isStated
    else { return .open }
    return self.cell(other, context(cell)) == nil ? broken(at: found, nil, of: cell) : .holds
  }

  /// Whether a number converts a numerator over a denominator to the unit of their quotient.
  private func conversion(
    _ number: FormVariable, _ units: [FormVariable], at cell: FilingCell
  ) -> Judgement {
    let texts = units.map { self.cell($0, context(cell)).flatMap(self.typed)?.text ?? "" }
    guard let found = self.cell(number, context(cell)), let typed = typed(found)?.number,
      let factor = UnitConversion(of: texts[1], per: texts[2], to: texts[0]).factor
    else { return .open }
    guard abs(typed - factor) > abs(factor) * RuleMargin.noise else { return .holds }
    return broken(
      at: found,
      RuleVerdict.Sides(left: typed, comparison: .equal, right: factor, unit: ""), of: cell)
  }

  private func asksInventoryQuantity(_ left: FormExpression, _ right: FormExpression) -> Bool {
    asksInventory && (left.variables + right.variables).contains(where: \.isInventoryQuantity)
  }

  private func compare(
    _ left: FormExpression, _ comparison: FormCondition.Comparison, _ right: FormExpression,
    at cell: FilingCell
  ) -> Judgement {
    var trace = EvaluationTrace()
    let context = context(cell)
    guard let first = side(left, context, &trace), let other = side(right, context, &trace),
      // What nobody states, and what measures different things, is not compared.
      trace.isStated || asksInventoryQuantity(left, right),
      let second = Self.alike(other, first, isBare: right.isNumber)
    else { return .open }
    let margin =
      RuleMargin(
        left: self.cell(left, context).flatMap(typed),
        right: self.cell(right, context).flatMap(typed), widest: rule.widestMargin
      ).margin(first, other) + rounding(of: right, second, context)
    guard !comparison.holds(first.value, second, within: margin) else { return .holds }
    let sides = RuleVerdict.Sides(
      left: first.value, comparison: comparison, right: second,
      unit: (first.unit ?? other.unit).told)
    return broken(at: told(left, right, cell), sides, of: cell, sideCells(left, right, context))
  }

  /// What the rounding of its cells makes of a value, where the rule allows for it.
  private func rounding(
    of side: FormExpression, _ value: Double, _ context: FilingScope.Context
  ) -> Double {
    rule.allowsRoundedInputs ? abs(value) * scope.rounding(of: side, context) : 0
  }

  /// The setting that alone keeps two values from being compared: all else of them is there.
  func unsetSetting(of clause: FormCondition, at cell: FilingCell) -> String? {
    guard case .compares(let left, _, let right) = clause, let setting = rule.setting else {
      return nil
    }
    let context = context(cell)
    let missing = (left.variables + right.variables).first { variable in
      guard case .setting = variable, case .missing = scope.operand(variable, context) else {
        return false
      }
      return true
    }
    guard case .setting(let part) = missing else { return nil }
    var trace = EvaluationTrace()
    let assumed = context.assumingSettings
    guard side(left, assumed, &trace) != nil, side(right, assumed, &trace) != nil, trace.isStated
    else { return nil }
    return [setting.name, part].compactMap(\.self).joined(separator: ".")
  }

  /// The value of a side; `nil` where something that it needs is empty, or it is divided by nothing.
  private func side(
    _ side: FormExpression, _ context: FilingScope.Context, _ trace: inout EvaluationTrace
  ) -> Measure? {
    if let stated = stated(side, context) {
      trace.isStated = true
      return stated
    }
    var values = self
    let value = scope.evaluate(side, context, &values, &trace)
    return value.flatMap { $0.value.isFinite ? $0 : nil }
  }

  /// The right side in the left's unit; a number alone, such as zero, is of any.
  private static func alike(_ right: Measure, _ left: Measure, isBare: Bool) -> Double? {
    if let factor = right.factor(to: left.unit) { return right.value * factor }
    return isBare ? right.value : nil
  }

  /// The cell that a breach is told of: where the rule sends its reader, else the first that is
  /// named and typed, else the first that is named, or the place itself.
  private func told(
    _ left: FormExpression, _ right: FormExpression, _ cell: FilingCell
  ) -> FilingCell {
    let named = (left.variables + right.variables).compactMap { self.cell($0, context(cell)) }
    return named.first { typed($0) != nil } ?? named.first ?? cell
  }

  /// The cells that the two sides are, where each is one.
  private func sideCells(
    _ left: FormExpression, _ right: FormExpression, _ context: FilingScope.Context
  ) -> [FilingCell] {
    [cell(left, context), cell(right, context)].compactMap(\.self)
  }

  private func broken(
    at told: FilingCell, _ sides: RuleVerdict.Sides?, of cell: FilingCell,
    _ compared: [FilingCell] = []
  ) -> Judgement {
    let sent = rule.at.flatMap { self.cell($0, context(cell)) } ?? told
    return .broken(
      RuleVerdict.Breach(
        cell: sent, sides: sides, other: compared.first { $0 != sent }, shown: shown(at: cell),
        place: filing.sheets[sent.sheet].place(sent.record, sent.column)))
  }

  /// What the rule tells of a place, where it can be had: in the unit of the first where that is possible.
  private func shown(at cell: FilingCell) -> [RuleVerdict.Shown] {
    let found = rule.shows.compactMap { shown in
      measure(of: shown.value, at: cell).map { (name: shown.name, measure: $0) }
    }
    let unit = found.first?.measure.unit
    return found.map { name, measure in
      let isBare = measure.unit == nil || measure.unit == .one
      let told = isBare ? measure : measure.converted(to: unit)
      return RuleVerdict.Shown(name: name, value: told.value, unit: told.unit.told)
    }
  }

  private func measure(of value: FormExpression, at cell: FilingCell) -> Measure? {
    var trace = EvaluationTrace()
    return self.cell(value, context(cell)).flatMap(result.stated)
      ?? side(value, context(cell), &trace)
  }

  private func context(_ cell: FilingCell) -> FilingScope.Context {
    FilingScope.Context(cell, setting: rule.setting)
  }
}

extension RuleReader.Judgement {
  fileprivate var isHeld: Bool { if case .holds = self { true } else { false } }
  fileprivate var isBroken: Bool { if case .broken = self { true } else { false } }
  fileprivate var isOpen: Bool { if case .open = self { true } else { false } }
}

extension Expression {
  /// Whether it is a number alone.
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
