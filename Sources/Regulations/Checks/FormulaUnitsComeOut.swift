import Findings
import Formulas
import Quantities

/// Every formula's unit comes out as declared, and its letters and where-list agree.
struct FormulaUnitsComeOut: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .resultUnit: .error, .unusedLetter: .error, .formulaUnit: .error, .undeclaredLetter: .error,
      .notAddable: .error, .unfitArguments: .error,
    ]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.methods.values.sorted { $0.id < $1.id }.flatMap { method in
      letters(of: method.formula) + bounds(of: method.formula) + unit(of: method.formula)
        + result(of: method, in: regulation)
    }
  }

  /// Results are in tonnes of the gas that the method says it yields, so that they add up.
  private func result(of method: Method, in regulation: Regulation) -> [Finding] {
    let allowed =
      method.approach.isOfGas
      ? tonnes(of: method.gas, in: regulation) : [try? Unit(method.gas)].compactMap(\.self)
    guard let wanted = allowed.first?.symbol, !allowed.contains(method.formula.result.unit)
    else { return [] }
    let arguments: [String: Finding.Argument] = [
      "unit": .text(method.formula.result.unit.symbol), "declared": .text(wanted),
    ]
    return [Finding(.error, .resultUnit, arguments, at: method.formula.place)]
  }

  /// The tonne of a gas; of one that no unit is named after that of its family, else the tonne.
  private func tonnes(of gas: String, in regulation: Regulation) -> [Unit] {
    if let own = try? Unit("t\(gas)") { return [own] }
    let families = regulation.gasFamilies.filter { $0.gases.contains(gas) }.map { family in
      family.id.hasSuffix("s") ? String(family.id.dropLast()) : family.id
    }
    let named = families.compactMap { try? Unit("t\($0)") }
    return named.isEmpty ? [try? Unit("t")].compactMap(\.self) : named
  }

  private func letters(of formula: Method.Formula) -> [Finding] {
    let used = Set(formula.expression.variables)
    return formula.variables.filter { !used.contains($0.letter.symbol) }.map {
      Finding(.error, .unusedLetter, ["symbol": .text($0.letter.symbol.name)], at: $0.place)
    }
  }

  /// A letter that bounds another is one of the formula, in the same unit.
  private func bounds(of formula: Method.Formula) -> [Finding] {
    formula.variables.compactMap { variable in
      guard let bound = variable.atMost else { return nil }
      guard let other = formula.variable(bound) else {
        return Finding(.error, .undeclaredLetter, ["symbol": .text(bound.name)], at: variable.place)
      }
      let (left, right) = (variable.letter.unit, other.letter.unit)
      guard left != right else { return nil }
      return Finding(
        .error, .notAddable,
        ["left": .text(left.plainSymbol), "right": .text(right.plainSymbol)], at: variable.place)
    }
  }

  private func unit(of formula: Method.Formula) -> [Finding] {
    let units = Dictionary(
      formula.variables.map { ($0.letter.symbol, $0.letter.unit) }, uniquingKeysWith: { $1 })
    do throws(UnitReading.Failure) {
      let unit = try formula.expression.read(as: UnitReading(units: units))
      guard unit != formula.result.unit else { return [] }
      let arguments: [String: Finding.Argument] = [
        "unit": .text(unit.plainSymbol), "declared": .text(formula.result.unit.symbol),
      ]
      return [Finding(.error, .formulaUnit, arguments, at: formula.place)]
    } catch {
      return [error.finding(at: formula.place)]
    }
  }
}

extension UnitReading.Failure {
  fileprivate func finding(at place: Place) -> Finding {
    switch self {
    case .unknown(let symbol):
      Finding(.error, .undeclaredLetter, ["symbol": .text(symbol.name)], at: place)
    case .notAddable(let left, let right):
      Finding(
        .error, .notAddable,
        ["left": .text(left.plainSymbol), "right": .text(right.plainSymbol)], at: place)
    case .unfit(let function, let units):
      Finding(
        .error, .unfitArguments,
        [
          "function": .text(function.rawValue),
          "units": .text(units.map(\.plainSymbol).joined(separator: ", ")),
          "wanted": .text(function.argumentUnits.joined(separator: ", ")),
        ], at: place)
    }
  }
}

extension Finding.Code {
  static let unusedLetter: Self = "unused-letter"
  static let undeclaredLetter: Self = "undeclared-letter"
  static let formulaUnit: Self = "formula-unit"
  static let resultUnit: Self = "result-unit"
  static let notAddable: Self = "not-addable"
  static let unfitArguments: Self = "unfit-arguments"
}
