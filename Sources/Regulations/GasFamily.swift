public import Findings

/// Gases that a summary adds up in CO₂e, such as the hydrofluorocarbons (气体类别).
public struct GasFamily: Hashable, Sendable {
  /// What the column is called: `HFCs`.
  public let id: String
  /// The gases in it.
  public let gases: [String]
  /// Where it is declared.
  public let place: Place
}
