/// How a workbook says that it is to be calculated.
public struct CalculationSettings: Hashable, Sendable {
  /// Whether numbers are taken as they are shown, with the decimals of their format.
  public var isAsShown = false
  /// Whether formulas are recalculated only when somebody asks.
  public var isManual = false
  /// Whether days count from 1904.
  public var usesEpoch1904 = false

  /// What programs do unless told otherwise.
  public init() {}
}
