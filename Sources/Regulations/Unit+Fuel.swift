public import Quantities

extension Unit {
  /// The unit with a fuel's own where `fuel` stands in it; as it is for what is of no fuel.
  public func of(_ fuel: Fuel?) -> Unit {
    fuel.map { replacing(.fuel, with: $0.unit) } ?? self
  }
}
