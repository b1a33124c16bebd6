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
    ([guideline.categories].compactMap(\.self) + guideline.conversions)
      .compactMap { regulation.trees[$0] }.filter { !$0.levels.isEmpty }
      .map { LevelTotals(tree: $0, equivalents: equivalents(in: $0)) }
  }

  /// What a category answers to in another system; itself in the guideline's own.
  public func code(of category: String, gas: String, in tree: CategoryTree) -> String? {
    tree.id == guideline.categories
      ? category : conversion(to: tree.id)?.target(of: category, gas: gas)
  }

  /// Tonnes of CO₂e of all that is direct, indirect or a memo item, by what its code becomes.
  private func equivalents(in tree: CategoryTree) -> [String: Double] {
    var sums: [String: CompensatedSum] = [:]
    for masses in [totals.direct, totals.indirect, totals.memo] {
      for (gas, categories) in masses.sorted(by: { $0.key < $1.key }) {
        for (category, mass) in categories.sorted(by: { $0.key < $1.key }) {
          guard let target = code(of: category, gas: gas, in: tree) else { continue }
          sums[target, default: CompensatedSum()].add(mass * totals.potential(of: gas))
        }
      }
    }
    return sums.mapValues(\.value)
  }
}
