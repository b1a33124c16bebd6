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

extension Regulation {
  /// Every gas that any set of potentials has, in the order of summaries.
  public var gasesInOrder: [String] {
    let all = Set(gwpSets.values.flatMap(\.values.keys))
    return inOrder(all)
  }

  /// Gases in the order of summaries: family by family, then those of none by name.
  public func inOrder(_ gases: some Collection<String>) -> [String] {
    let listed = gasFamilies.flatMap(\.gases)
    let positions = Dictionary(
      listed.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(gases).sorted { left, right in
      (positions[left] ?? listed.count, left) < (positions[right] ?? listed.count, right)
    }
  }

  /// Whether a name is a gas, or the family that it is of.
  public func means(_ name: String, _ gas: String) -> Bool {
    name == gas || gasFamilies.contains { $0.id == name && $0.gases.contains(gas) }
  }
}
