public import Quantities

/// A constant of the library that turns quantities of one unit into another's, such as the volume of
/// a gas at 0 °C into that at 20 °C.
public struct ConversionRule: Hashable, Sendable {
  /// The factor set that holds it.
  public let constant: String
  /// The unit of the constant, such as m3/Nm3.
  public let unit: Unit
  /// Its value in that unit.
  public let value: Double

  /// The number that turns a quantity in one unit into the other; `nil` where the constant does not.
  public func factor(from unit: Unit, to wanted: Unit) -> Double? {
    if let factor = (unit * self.unit).factor(to: wanted) { return factor * value }
    return (unit / self.unit).factor(to: wanted).map { $0 / value }
  }
}

extension Regulation {
  /// The constant of that name as a rule of conversion; `nil` where there is none.
  public func conversionRule(_ id: String) -> ConversionRule? {
    guard let set = factorSets[id], set.kind == .constant, let value = set.values.first,
      let number = value.value
    else { return nil }
    return ConversionRule(constant: id, unit: value.unit, value: number)
  }

  /// Every constant that was loaded, in the order of their names.
  public var conversionRules: [ConversionRule] {
    factorSets.keys.sorted().compactMap(conversionRule)
  }
}
