import Accounting
import Formulas
import Quantities
import Regulations

/// A letter of the formula after, and the one before that stands for the same.
struct LetterPair: Sendable {
  /// The binding after.
  let after: Binding
  /// The binding before, if the formula before has such a letter.
  let before: Binding?
  /// For each fuel after, what a value before is multiplied by to be in the unit after.
  let scales: [Double]

  var symbol: Symbol { after.variable.letter.symbol }
  var isActivity: Bool { after.variable.origin == .activity }
  /// Whether a change of it is the activity's: waste that has decayed a year longer is no other factor.
  var changesWithActivity: Bool { isActivity || after.variable.origin == .age }
}

/// Finds the letters of two formulas that stand for the same.
///
/// Letters go together by symbol, else by the parameter they ask for, as editions rename letters;
/// never when their units differ in kind.
struct LetterPairs {
  let pairs: [LetterPair]
  /// Whether the formulas are one and every letter has its partner.
  let isSameFormula: Bool

  init(_ before: MethodAccount, _ after: MethodAccount, in units: FuelUnits) {
    var left = before.bindings
    pairs = after.bindings.map { new in
      let old =
        left.first { $0.variable.isSame(as: new.variable, bySymbol: true) }
        ?? left.first { $0.variable.isSame(as: new.variable, bySymbol: false) }
      let scales = old.flatMap {
        units.scales($0.variable.letter.unit, new.variable.letter.unit, after.lines)
      }
      guard let old, let scales else { return LetterPair(after: new, before: nil, scales: []) }
      left.removeAll { $0.variable == old.variable }
      return LetterPair(after: new, before: old, scales: scales)
    }
    isSameFormula =
      before.method.formula.expression == after.method.formula.expression
      && pairs.allSatisfy { pair in
        pair.before?.variable.letter.symbol == pair.symbol && pair.scales.allSatisfy { $0 == 1 }
      }
  }
}

extension Method.Variable {
  /// Whether two letters stand for the same: both for the activity, or for the same parameter.
  fileprivate func isSame(as other: Method.Variable, bySymbol: Bool) -> Bool {
    if bySymbol, letter.symbol != other.letter.symbol { return false }
    switch (origin, other.origin) {
    case (.activity, .activity), (.age, .age): return true
    case (.result(let left), .result(let right)): return left == right || bySymbol
    case (.factor(let left, _, _), .factor(let right, _, _)): return left == right || bySymbol
    case (.stated, .stated), (.factor, .stated), (.stated, .factor): return bySymbol
    default: return false
    }
  }
}

/// What `fuel` stands for in a letter's unit, in the one regulation and in the other.
struct FuelUnits {
  let before: [String: Unit]
  let after: [String: Unit]

  /// The factor between two units for each fuel of a table; `nil` when one has none.
  func scales(_ old: Unit, _ new: Unit, _ lines: LineTable) -> [Double]? {
    var scales: [Double] = []
    for fuel in lines.fuels.names {
      let units = (unit(old, fuel, before), unit(new, fuel, after))
      guard let scale = units.0 == units.1 ? 1 : units.0.factor(to: units.1) else { return nil }
      scales.append(scale)
    }
    return scales
  }

  private func unit(_ unit: Unit, _ fuel: String, _ fuels: [String: Unit]) -> Unit {
    fuels[fuel].map { unit.replacing(.fuel, with: $0) } ?? unit
  }
}
