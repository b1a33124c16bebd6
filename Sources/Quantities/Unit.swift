/// A unit of measure, as a product of powers of base units.
///
/// Substances are part of the unit: a tonne of carbon, a tonne of CO₂ and a tonne of CO₂e do not
/// cancel, so a formula that forgets the 44/12 or the global warming potential fails its
/// dimension check. The same keeps apart tce 当量 and tce 等价, and Nm³ and m³.
///
///     try Unit("tC/GJ") * Unit("GJ") == Unit("tC")
public struct Unit: Sendable {
  /// How many base units it holds.
  public let scale: Scale
  /// The base units it is made of, each with its power; sorted, without zeros.
  public let powers: [Power]
  /// How it is written; two spellings of one unit are equal.
  public let symbol: String

  /// A base unit raised to a power.
  public struct Power: Hashable, Sendable {
    /// The base unit.
    public let base: BaseUnit
    /// The power, never zero.
    public let exponent: Int
  }

  /// Makes a unit of its scale and powers; what cancels drops out.
  public init(scale: Scale = .one, powers: [BaseUnit: Int] = [:], symbol: String) {
    self.scale = scale
    self.powers =
      powers
      .filter { $0.value != 0 }
      .map { Power(base: $0.key, exponent: $0.value) }
      .sorted { $0.base < $1.base }
    self.symbol = symbol
  }

  /// The unit of a pure number.
  public static let one = Unit(symbol: "1")

  /// The unit of numbers of people.
  public static let person = Unit(powers: [.person: 1], symbol: BaseUnit.person.symbol)
}

extension Unit: Hashable {
  /// Whether two units mean the same, however they are spelt.
  public static func == (left: Unit, right: Unit) -> Bool {
    left.scale == right.scale && left.powers == right.powers
  }

  /// Hashes what the unit means, not how it is spelt.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scale)
    hasher.combine(powers)
  }
}

extension Unit: CustomStringConvertible {
  /// The unit as it was written.
  public var description: String { symbol }
}

extension Unit {
  /// The product of two units.
  public static func * (left: Unit, right: Unit) -> Unit {
    Unit(
      scale: left.scale * right.scale,
      powers: left.exponents.merging(right.exponents, uniquingKeysWith: +),
      symbol: left.isOne
        ? right.symbol : right.isOne ? left.symbol : left.symbol + "·" + right.symbol
    )
  }

  /// The quotient of two units.
  public static func / (left: Unit, right: Unit) -> Unit {
    let inverse = right.exponents.mapValues { -$0 }
    return Unit(
      scale: left.scale / right.scale,
      powers: left.exponents.merging(inverse, uniquingKeysWith: +),
      symbol: right.isOne ? left.symbol : left.symbol + "/" + right.bracketedSymbol)
  }

  /// The unit raised to a whole power.
  public func raised(to power: Int) -> Unit {
    Unit(
      scale: scale.raised(to: power), powers: exponents.mapValues { $0 * power },
      symbol: power == 1 ? symbol : "\(bracketedSymbol)^\(power)")
  }

  /// The number by which a quantity in this unit is multiplied to be in `other`, or `nil` when
  /// the two measure different things.
  public func factor(to other: Unit) -> Double? {
    powers == other.powers ? (scale / other.scale).value : nil
  }

  /// Whether the two measure the same thing, so that quantities convert.
  public func isCommensurable(with other: Unit) -> Bool {
    powers == other.powers
  }

  /// Whether it is the unit of a pure number, without a scale.
  public var isOne: Bool { powers.isEmpty && scale == .one }

  /// The same unit with a base unit replaced, such as `fuel` by the fuel's own unit.
  public func replacing(_ base: BaseUnit, with unit: Unit) -> Unit {
    guard let power = exponents[base] else { return self }
    let rest = Unit(
      scale: scale, powers: exponents.filter { $0.key != base },
      symbol: symbol.replacing(base.symbol, with: unit.bracketedSymbol))
    let product = rest * unit.raised(to: power)
    return Unit(scale: product.scale, powers: product.exponents, symbol: rest.symbol)
  }

  /// The same unit spelt otherwise.
  public func spelt(_ symbol: String) -> Unit {
    Unit(scale: scale, powers: exponents, symbol: symbol)
  }

  private var exponents: [BaseUnit: Int] {
    Dictionary(uniqueKeysWithValues: powers.map { ($0.base, $0.exponent) })
  }

  private var bracketedSymbol: String {
    symbol.contains { "/· ".contains($0) } ? "(\(symbol))" : symbol
  }
}

extension Unit {
  /// The unit spelt out from its base units, as a message shows what a formula came out as.
  public var plainSymbol: String {
    let parts = powers.map {
      $0.exponent == 1 ? $0.base.symbol : "\($0.base.symbol)^\($0.exponent)"
    }
    let product = parts.isEmpty ? "1" : parts.joined(separator: "·")
    return scale == .one ? product : "\(scale.value) \(product)"
  }
}
