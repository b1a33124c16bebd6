/// A number with its unit.
public struct Quantity: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// Its unit.
  public let unit: Unit

  /// Makes a quantity.
  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The same quantity in another unit, or `nil` when that measures something else.
  public func converted(to other: Unit) -> Quantity? {
    unit.factor(to: other).map { Quantity(value * $0, other) }
  }
}
