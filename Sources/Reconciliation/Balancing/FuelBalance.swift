public import Quantities

/// What is burnt or bought in a district's category: quantities and factors on either side, and the
/// residual as a difference of quantity and one of factor.
///
/// With Q, F the district's quantity and factor and q, f those of the units, Q·F − q·f is
/// (Q − q)·F + q·(F − f): what nobody filed at the district's factor, and what was filed at another.
public struct FuelBalance: Hashable, Sendable {
  /// The category's code in the district's system.
  public let category: String
  /// The gas.
  public let gas: String
  /// The fuel; empty for what has none, of which only the tonnes compare.
  public let fuel: String
  /// The unit of the quantities.
  public let unit: Unit?
  /// What the district has.
  public let district: Side
  /// What units filed.
  public let units: Side

  /// A quantity and what it yields.
  public struct Side: Hashable, Sendable {
    /// The quantity; `nil` where it cannot be said in one unit.
    public let quantity: Double?
    /// Tonnes of the gas.
    public let mass: Double

    /// Tonnes a unit of quantity; `nil` where there is no quantity.
    public var factor: Double? {
      quantity.flatMap { $0 == 0 ? nil : mass / $0 }
    }

    /// The side with another added.
    func adding(_ quantity: Double?, _ mass: Double) -> Side {
      Side(
        quantity: self.quantity.flatMap { own in quantity.map { own + $0 } },
        mass: self.mass + mass)
    }

    /// Nothing.
    static let nothing = Side(quantity: 0, mass: 0)
  }

  /// What the district has beyond its units.
  public var residual: Double { district.mass - units.mass }

  /// The part of the residual that is another quantity; `nil` where quantities do not compare.
  public var quantityPart: Double? {
    guard let own = district.quantity, let filed = units.quantity else { return nil }
    return district.factor.map { (own - filed) * $0 }
  }

  /// The part of the residual that is another factor; `nil` where quantities do not compare.
  public var factorPart: Double? {
    units.quantity.flatMap { filed in district.factor.map { filed * $0 - units.mass } }
  }

  /// Whether units filed more of it than the district has, beyond the last digits of sums.
  public var isShort: Bool {
    guard let own = district.quantity, let filed = units.quantity else { return false }
    return own - filed < -CategoryBalance.roundOff * max(abs(own), abs(filed))
  }
}
