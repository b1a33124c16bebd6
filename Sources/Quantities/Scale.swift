/// How many base units a unit holds: a mantissa times a power of ten.
///
/// Powers of ten are kept as an exponent, so that `10^4 t` and `kJ/kg` convert without picking up
/// binary rounding on the way; the one rounding happens in ``value``.
public struct Scale: Hashable, Sendable {
  /// What stands before the power of ten.
  public let mantissa: Double
  /// The power of ten.
  public let exponent: Int

  /// Makes a scale of its two parts.
  public init(mantissa: Double = 1, exponent: Int = 0) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The scale of a base unit itself.
  public static let one = Scale()

  /// The scale as one number, rounded once.
  public var value: Double {
    exponent >= 0
      ? mantissa * Self.powerOfTen(exponent)
      : mantissa / Self.powerOfTen(-exponent)
  }

  /// The product of two scales.
  public static func * (left: Scale, right: Scale) -> Scale {
    Scale(mantissa: left.mantissa * right.mantissa, exponent: left.exponent + right.exponent)
  }

  /// The quotient of two scales.
  public static func / (left: Scale, right: Scale) -> Scale {
    Scale(mantissa: left.mantissa / right.mantissa, exponent: left.exponent - right.exponent)
  }

  /// The scale raised to a whole power.
  public func raised(to power: Int) -> Scale {
    guard power != 0 else { return .one }
    let whole = (1..<max(abs(power), 1)).reduce(self) { product, _ in product * self }
    return power > 0 ? whole : .one / whole
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
