import Quantities

/// Reads a formula as the formulas of cells that hold its derivatives by its letters.
///
/// What ``GradientReading`` works out in numbers, a workbook works out itself: change a cell, and
/// the sensitivities follow.
public struct SheetGradientReading<Reference: Hashable & Sendable>: Reading {
  private let values: SheetReading<Reference>

  /// Reads with these references for the letters.
  public init(references: [Symbol: Reference]) {
    values = SheetReading(references: references)
  }

  /// A letter that no cell stands for.
  public typealias Failure = SheetReading<Reference>.Failure
  /// A part of a cell's formula.
  public typealias Piece = SheetReading<Reference>.Piece

  /// A part of the formula with its derivatives; a letter that does not occur has none.
  public struct Result: Hashable, Sendable {
    /// The part itself.
    public let value: Piece
    /// Its derivative by each letter, `nil` for one.
    let slopes: [Symbol: Piece?]
  }

  /// A number depends on nothing.
  public func number(_ literal: Literal) -> Result {
    Result(value: values.number(literal), slopes: [:])
  }

  /// A letter's derivative by itself is one.
  public func variable(_ variable: Symbol) throws(Failure) -> Result {
    Result(value: try values.variable(variable), slopes: [variable: Piece?.none])
  }

  /// Derivatives add up.
  public func sum(_ left: Result, _ right: Result) -> Result {
    Result(
      value: values.sum(left.value, right.value),
      slopes: left.slopes.merging(right.slopes) { values.sum(spelt($0), spelt($1)) })
  }

  /// Derivatives are taken from each other.
  public func difference(_ left: Result, _ right: Result) -> Result {
    let turned = right.slopes.mapValues { Optional(negative($0)) }
    return Result(
      value: values.difference(left.value, right.value),
      slopes: left.slopes.merging(turned) { values.sum(spelt($0), spelt($1)) })
  }

  /// The product rule.
  public func product(_ left: Result, _ right: Result) -> Result {
    let first = left.slopes.mapValues { Optional(times($0, right.value)) }
    let second = right.slopes.mapValues { Optional(times($0, left.value)) }
    return Result(
      value: values.product(left.value, right.value),
      slopes: first.merging(second) { values.sum(spelt($0), spelt($1)) })
  }

  /// The quotient rule.
  public func quotient(_ left: Result, _ right: Result) -> Result {
    let value = values.quotient(left.value, right.value)
    let first = left.slopes.mapValues { Optional(values.quotient(spelt($0), right.value)) }
    let second = right.slopes.mapValues {
      Optional(negative(values.quotient(times($0, value), right.value)))
    }
    return Result(value: value, slopes: first.merging(second) { values.sum(spelt($0), spelt($1)) })
  }

  /// The power rule.
  public func power(_ base: Result, _ exponent: Int) -> Result {
    let times = values.number(Literal(value: Double(exponent), text: "\(exponent)"))
    let outer =
      exponent > 2
      ? values.product(times, values.power(base.value, exponent - 1))
      : exponent == 2 ? values.product(times, base.value) : unit
    return Result(
      value: values.power(base.value, exponent),
      slopes: base.slopes.mapValues { Optional(self.times($0, outer)) })
  }

  /// Over all lines, each letter moving on all of them together.
  public func total(_ inner: Result) -> Result {
    Result(
      value: values.total(inner.value),
      slopes: inner.slopes.mapValues { Optional(values.total(spelt($0))) })
  }

  /// The chain rule through every argument.
  public func call(_ function: NamedFunction, _ arguments: [Result]) -> Result {
    let inner = arguments.map(\.value)
    return Result(
      value: values.call(function, inner),
      slopes: arguments.indices.reduce(into: [:]) { slopes, position in
        let outer = values.slope(function, by: position, inner)
        let own = arguments[position].slopes.mapValues { Optional(times($0, outer)) }
        slopes.merge(own) { values.sum(spelt($0), spelt($1)) }
      })
  }

  // MARK: Parts

  private var unit: Piece { values.number(Literal(value: 1, text: "1")) }

  private func spelt(_ slope: Piece?) -> Piece { slope ?? unit }

  /// A slope times a part; a slope of one leaves it as it is.
  private func times(_ slope: Piece?, _ part: Piece) -> Piece {
    slope.map { values.product($0, part) } ?? part
  }

  private func negative(_ slope: Piece?) -> Piece {
    let zero = values.number(Literal(value: 0, text: "0"))
    return values.difference(zero, spelt(slope))
  }
}

extension SheetGradientReading.Result {
  /// The derivative by a letter as a cell's formula; `nil` for a letter that does not occur.
  public func slope(by letter: Symbol) -> [SheetReading<Reference>.Token]? {
    slopes[letter].map { $0?.tokens ?? [.text("1")] }
  }
}
