/// A category and a gas: what inventories are told by.
public struct CategoryGas: Hashable, Sendable {
  /// The category's code.
  public let category: String
  /// The gas.
  public let gas: String

  /// Puts a category and a gas together.
  public init(category: String, gas: String) {
    self.category = category
    self.gas = gas
  }
}
