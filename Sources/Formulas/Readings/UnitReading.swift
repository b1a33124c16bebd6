public import Quantities

/// Reads a formula as the unit of its result.
///
/// `tC`, `tCO2` and `tCO2e` are different units: a forgotten 44/12 or GWP is an error here.
public struct UnitReading: Reading {
  private let units: [Symbol: Unit]

  /// Reads with these units for the letters.
  public init(units: [Symbol: Unit]) {
    self.units = units
  }

  /// Why a formula has no unit.
  public enum Failure: Error, Hashable, Sendable {
    /// A letter without a declared unit.
    case unknown(Symbol)
    /// A sum or difference of two things that cannot be added.
    case notAddable(Unit, Unit)
    /// A function whose arguments are in other units than it asks for.
    case unfit(NamedFunction, [Unit])
  }

  /// The literal's unit.
  public func number(_ literal: Literal) -> Unit { literal.unit }

  /// The letter's declared unit.
  public func variable(_ variable: Symbol) throws(Failure) -> Unit {
    guard let unit = units[variable] else { throw .unknown(variable) }
    return unit
  }

  /// The common unit of both sides.
  public func sum(_ left: Unit, _ right: Unit) throws(Failure) -> Unit {
    guard left == right else { throw .notAddable(left, right) }
    return left
  }

  /// The common unit of both sides.
  public func difference(_ left: Unit, _ right: Unit) throws(Failure) -> Unit {
    try sum(left, right)
  }

  /// The product of the units.
  public func product(_ left: Unit, _ right: Unit) -> Unit { left * right }

  /// The quotient of the units.
  public func quotient(_ left: Unit, _ right: Unit) -> Unit { left / right }

  /// The power of the unit.
  public func power(_ base: Unit, _ exponent: Int) -> Unit { base.raised(to: exponent) }

  /// The unit that the function gives for its arguments'.
  public func call(_ function: NamedFunction, _ arguments: [Unit]) throws(Failure) -> Unit {
    guard let unit = function.unit(arguments) else { throw .unfit(function, arguments) }
    return unit
  }

  /// A total has the unit of what is added.
  public func total(_ inner: Unit) -> Unit { inner }
}
