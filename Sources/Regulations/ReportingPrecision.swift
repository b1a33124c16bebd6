public import Findings
public import Quantities

/// To how many digits a guideline wants figures reported (报告精度).
public struct ReportingPrecision: Hashable, Sendable {
  /// Where it says so.
  public let citation: Citation
  /// How sure that is.
  public let standing: Standing
  /// How ties are rounded.
  public let rounding: DecimalRounding
  /// Decimals of the annual total in tonnes.
  public let total: Int
  /// What else it says, quantity by quantity.
  public let quantities: [Quantity]
  /// Anything a reader should know.
  public let note: LocalizedText?

  /// A kind of figure and its decimals.
  public struct Quantity: Hashable, Sendable {
    /// What it is.
    public let name: LocalizedText
    /// Its decimals, in the unit that the guideline reports it in.
    public let decimals: Int
    /// The unit by which figures of its kind are known; `nil` where several kinds share it.
    public let unit: Unit?
  }

  /// The decimals that the guideline wants of figures in a unit; `nil` where it does not say.
  public func decimals(of unit: Unit) -> Int? {
    quantities.first { $0.unit == unit }?.decimals
  }

  /// The annual total, in tonnes, as it is reported.
  public func total(_ tonnes: Double) -> String { rounding.text(tonnes, places: total) }
}
