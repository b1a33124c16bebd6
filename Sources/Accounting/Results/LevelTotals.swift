import Formulas
public import Regulations

/// What an account comes to by the reporting levels of a category system (GPC BASIC, BASIC+, …).
///
/// Unlike the direct total, a level takes what it says of every scope: purchased electricity, and
/// journeys across the border, stand beside what is burnt in the city. Source: GPC, chapter 2.
public struct LevelTotals: Sendable {
  /// The category system.
  public let tree: CategoryTree
  /// Tonnes of CO₂e by the system's codes, over everything that is reported.
  public let equivalents: [String: Double]

  /// Tonnes of CO₂e of a level, at or below a code, or of all of it.
  public func equivalent(of level: ReportingLevel, below code: String? = nil) -> Double? {
    let parts = equivalents.filter { key, _ in
      level.codes.contains(key) && (code.map { tree.lineage(of: key).contains($0) } ?? true)
    }
    return parts.isEmpty ? nil : parts.sorted { $0.key < $1.key }.map(\.value).compensatedSum
  }
}

extension EmissionAccount {
  /// The account by the levels of its own category system and of those it converts to.
  public var levels: [LevelTotals] {
    let own = tree.map { tree in
      LevelTotals(tree: tree, equivalents: equivalents { code, _ in code })
    }
    let others = guideline.conversions.compactMap { target -> LevelTotals? in
      guard let source = guideline.categories, let tree = regulation.trees[target],
        let conversion = regulation.conversion(from: source, to: target)
      else { return nil }
      return LevelTotals(
        tree: tree, equivalents: equivalents { conversion.target(of: $0, gas: $1) })
    }
    return ([own].compactMap(\.self) + others).filter { !$0.tree.levels.isEmpty }
  }

  /// Tonnes of CO₂e of all that is direct, indirect or a memo item, by what its code becomes.
  private func equivalents(_ code: (String, String) -> String?) -> [String: Double] {
    var sums: [String: CompensatedSum] = [:]
    for masses in [totals.direct, totals.indirect, totals.memo] {
      for (gas, categories) in masses.sorted(by: { $0.key < $1.key }) {
        for (category, mass) in categories.sorted(by: { $0.key < $1.key }) {
          guard let target = code(category, gas) else { continue }
          sums[target, default: CompensatedSum()].add(mass * totals.potential(of: gas))
        }
      }
    }
    return sums.mapValues(\.value)
  }
}
