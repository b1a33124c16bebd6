public import Quantities

/// A number with its unit, where that is known.
public struct Measure: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// Its unit; `nil` where nobody said it.
  public let unit: Unit?

  /// Puts a number and its unit together.
  public init(_ value: Double, _ unit: Unit?) {
    self.value = value
    self.unit = unit
  }

  /// The number by which this is multiplied to be in another unit; one where either is unknown.
  package func factor(to other: Unit?) -> Double? {
    guard let unit, let other else { return 1 }
    return unit.factor(to: other)
  }

  /// The measure in another unit, or itself where the two do not convert.
  func converted(to other: Unit?) -> Measure {
    guard let factor = factor(to: other) else { return self }
    return Measure(factor == 1 ? value : value * factor, other ?? unit)
  }
}

extension Measure {
  /// Whether two quantities are the same but for the noise of binary fractions.
  func isAlike(_ other: Measure) -> Bool {
    guard let factor = other.factor(to: unit) else { return false }
    let difference = abs(value - other.value * factor)
    return difference <= Self.noise * max(abs(value), abs(other.value * factor))
  }

  /// The sum in the left's unit; `nil` where the two measure different things.
  func adding(_ other: Measure, times sign: Double = 1) -> Measure? {
    guard let factor = other.factor(to: unit) else { return nil }
    let term = sign * other.value * factor
    let sum = value + term
    // What is left of two equal numbers is the noise of binary fractions.
    let isNoise = abs(sum) < Self.noise * max(abs(value), abs(term))
    return Measure(isNoise ? 0 : sum, unit ?? other.unit)
  }

  private static let noise = 1e-13

  static func * (left: Measure, right: Measure) -> Measure {
    Measure(left.value * right.value, left.unit.both(right.unit) { $0 * $1 })
  }

  static func / (left: Measure, right: Measure) -> Measure {
    Measure(left.value / right.value, left.unit.both(right.unit) { $0 / $1 })
  }
}

extension Unit? {
  /// The unit of a formula's result: one, where nobody said the units that go into it and it is to be a
  /// share, for only a ratio of likes comes to that.
  package func ofResult(in target: Unit?) -> Unit? {
    guard self == nil, let target, target.isCommensurable(with: .one) else { return self }
    return .one
  }

  /// What is made of two units, where both are known.
  package func both(_ other: Unit?, _ make: (Unit, Unit) -> Unit) -> Unit? {
    guard let self, let other else { return nil }
    return make(self, other)
  }
}
