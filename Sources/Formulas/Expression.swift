public import Quantities

/// A formula as a tree of few cases, written once and read many ways.
///
/// The grammar is closed: no conditions, no loops. What a value *means* is left to a ``Reading``:
/// a column of numbers, a unit, a line of print, the formula of a workbook cell.
public indirect enum Expression<Variable: Hashable & Sendable>: Hashable, Sendable {
  /// A number the formula itself contains, with its unit: `44[tCO2]`.
  case number(Literal)
  /// What a letter stands for.
  case variable(Variable)
  /// Left plus right.
  case sum(Expression, Expression)
  /// Left minus right.
  case difference(Expression, Expression)
  /// Left times right.
  case product(Expression, Expression)
  /// Left divided by right.
  case quotient(Expression, Expression)
  /// A whole power.
  case power(Expression, Int)
  /// The sum over all lines of the table: `Σ(…)`.
  case total(Expression)
  /// A named function with as many arguments as it takes: `FOD(k, n)`.
  case call(NamedFunction, [Expression])
}

/// A number in a formula, as printed, with its unit.
public struct Literal: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// The number as the guideline prints it.
  public let text: String
  /// Its unit.
  public let unit: Unit

  /// Makes a literal of its parts.
  public init(value: Double, text: String, unit: Unit = .one) {
    self.value = value
    self.text = text
    self.unit = unit
  }
}
