/// Reads a formula as its values and its derivatives, forward through the tree.
///
/// It is the uncertainty reading: a line's sensitivity to a value is the derivative by the letter
/// that the value stands for.
public struct GradientReading: Reading {
  private let values: ColumnReading

  /// Reads with these columns for the letters, each of `count` lines.
  public init(columns: [Symbol: Column], count: Int) {
    values = ColumnReading(columns: columns, count: count)
  }

  /// A letter that no column stands for.
  public typealias Failure = ColumnReading.Failure

  /// A number depends on nothing.
  public func number(_ literal: Literal) -> Gradient { Gradient(values.number(literal)) }

  /// A letter's derivative by itself is one.
  public func variable(_ variable: Symbol) throws(Failure) -> Gradient {
    Gradient(try values.variable(variable), [variable: .same(1)])
  }

  /// Derivatives add up.
  public func sum(_ left: Gradient, _ right: Gradient) -> Gradient {
    Gradient(
      values.sum(left.value, right.value),
      left.derivatives.merging(right.derivatives) { values.sum($0, $1) })
  }

  /// Derivatives are taken from each other.
  public func difference(_ left: Gradient, _ right: Gradient) -> Gradient {
    let turned = right.derivatives.mapValues { values.difference(.same(0), $0) }
    return Gradient(
      values.difference(left.value, right.value),
      left.derivatives.merging(turned) { values.sum($0, $1) })
  }

  /// The product rule.
  public func product(_ left: Gradient, _ right: Gradient) -> Gradient {
    let first = left.derivatives.mapValues { values.product($0, right.value) }
    let second = right.derivatives.mapValues { values.product(left.value, $0) }
    return Gradient(
      values.product(left.value, right.value), first.merging(second) { values.sum($0, $1) })
  }

  /// The quotient rule.
  public func quotient(_ left: Gradient, _ right: Gradient) -> Gradient {
    let value = values.quotient(left.value, right.value)
    let first = left.derivatives.mapValues { values.quotient($0, right.value) }
    let second = right.derivatives.mapValues {
      values.difference(.same(0), values.quotient(values.product(value, $0), right.value))
    }
    return Gradient(value, first.merging(second) { values.sum($0, $1) })
  }

  /// The power rule.
  public func power(_ base: Gradient, _ exponent: Int) -> Gradient {
    let outer =
      exponent > 1
      ? values.product(.same(Double(exponent)), values.power(base.value, exponent - 1)) : .same(1)
    return Gradient(
      values.power(base.value, exponent),
      base.derivatives.mapValues { values.product(outer, $0) })
  }

  /// The chain rule through every argument.
  public func call(_ function: NamedFunction, _ arguments: [Gradient]) -> Gradient {
    let inner = arguments.map(\.value)
    return Gradient(
      values.call(function, inner),
      arguments.indices.reduce(into: [:]) { derivatives, position in
        let outer = values.slope(function, by: position, inner)
        let own = arguments[position].derivatives.mapValues { values.product(outer, $0) }
        derivatives.merge(own) { values.sum($0, $1) }
      })
  }

  /// Over all lines, each letter moving on all of them together.
  public func total(_ inner: Gradient) -> Gradient {
    Gradient(values.total(inner.value), inner.derivatives.mapValues { values.total($0) })
  }
}
