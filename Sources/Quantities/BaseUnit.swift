/// A unit that is not made of others: a dimension together with the substance it measures.
public struct BaseUnit: Hashable, Sendable, Comparable {
  /// The symbol it is known by.
  public let symbol: String

  /// Names a base unit.
  public init(_ symbol: String) {
    self.symbol = symbol
  }

  /// Orders base units by symbol.
  public static func < (left: BaseUnit, right: BaseUnit) -> Bool {
    left.symbol < right.symbol
  }

  /// Stands for a fuel's own unit until a line is bound: t for coal, 10⁴ m³ for gas.
  public static let fuel = BaseUnit("fuel")

  /// One human being.
  public static let person = BaseUnit("person")

  /// A tonne of CO₂ equivalent whose GWP set is not settled yet.
  public static let carbonDioxideEquivalent = BaseUnit("tCO2e")

  /// A tonne of CO₂ equivalent under one GWP set, such as `tCO2e[AR5]`.
  public static func carbonDioxideEquivalent(under set: String) -> BaseUnit {
    BaseUnit("tCO2e[\(set)]")
  }
}
