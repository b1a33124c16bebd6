public import Findings

/// The global warming potentials of one assessment report (全球变暖潜势).
///
/// Sets never mix inside a total: the set is part of the unit, `tCO2e[AR5]`.
public struct GWPSet: Hashable, Sendable {
  /// Its id, such as `SAR`.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// CO₂e per gas, 100 years.
  public let values: [String: Double]
  /// Where the values are from.
  public let citation: Citation
  /// How sure they are.
  public let standing: Standing
  /// Anything a reader should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place
}
