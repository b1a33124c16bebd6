public import Accounting

/// Two lines of units with different codes that say the same quantity of the same fuel, and rest on
/// the same voucher or agree in so many digits that chance is no explanation.
///
/// Both are counted: nobody but the units knows whose the tonnes are.
public struct AlikeLines: Hashable, Sendable {
  /// The unit of the later line, by its position.
  public let unit: Int
  /// The later line.
  public let line: LineReference
  /// The unit that said it first.
  public let other: Int
  /// Its line.
  public let otherLine: LineReference
  /// What is burnt or bought, by its id.
  public let fuel: String
  /// How much, in the fuel's own unit.
  public let amount: Double
}
