import Quantities

extension Unit? {
  /// The unit as it is told, which is nothing for a number alone.
  var told: String {
    guard let self, self != .one else { return "" }
    return self.alone ?? self.symbol
  }
}

extension Unit {
  /// What is left of a product in which all else cancels, such as tce of `万m³·tce/万m³`.
  fileprivate var alone: String? {
    guard let only = powers.first, powers.count == 1, only.exponent == 1, scale == .one else {
      return nil
    }
    return symbol.contains("/") ? only.base.symbol : nil
  }
}
