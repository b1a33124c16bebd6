import Formulas
public import Regulations

/// What the lines add up to, by category, gas and scope (分部门、分气体合计).
///
/// Masses are in tonnes of gas; CO₂e is in tonnes under the account's one GWP set. Only sectoral
/// lines that count are part of the direct total; the indirect line and memo items stand beside it.
public struct Totals: Sendable {
  /// The gases that occur, in the order of summaries where that is known, else CO₂ first, then by name.
  public let gases: [String]
  /// Tonnes of gas of the direct total, by gas, then category.
  public let direct: [String: [String: Double]]
  /// Tonnes of gas of the indirect line, by gas, then category.
  public let indirect: [String: [String: Double]]
  /// Tonnes of gas of memo items, by gas, then category.
  public let memo: [String: [String: Double]]
  /// The CO₂e of a tonne of each gas.
  public let potentials: [String: Double]

  init(_ methods: [MethodAccount], gwp: GWPSet, in regulation: Regulation) {
    self.init(methods, potentials: gwp.values, inOrder: regulation.inOrder)
  }

  init(
    _ methods: [MethodAccount], potentials: [String: Double],
    inOrder: (Set<String>) -> [String] = { gases in
      gases.sorted { ($0 != "CO2" ? 1 : 0, $0) < ($1 != "CO2" ? 1 : 0, $1) }
    }
  ) {
    self.potentials = potentials
    direct = Self.sums(methods, .sectoral)
    indirect = Self.sums(methods, .indirect)
    memo = Self.sums(methods, .memo)
    let occurring = Set(direct.keys).union(indirect.keys).union(memo.keys)
    gases = inOrder(occurring)
  }

  private static func sums(
    _ methods: [MethodAccount], _ approach: Method.Approach
  ) -> [String: [String: Double]] {
    var sums: [String: [String: Double]] = [:]
    for account in methods where account.method.approach == approach {
      for (category, mass) in account.massByCategory {
        sums[account.method.gas, default: [:]][category, default: 0] += mass
      }
    }
    return sums
  }

  /// Tonnes of a gas in the categories at or below a code.
  public func mass(of gas: String, in tree: CategoryTree, below code: String) -> Double? {
    let parts = (direct[gas] ?? [:]).filter { tree.lineage(of: $0.key).contains(code) }
    return parts.isEmpty ? nil : parts.sorted { $0.key < $1.key }.map(\.value).compensatedSum
  }

  /// Tonnes of CO₂e in the categories at or below a code, over all gases.
  public func equivalent(in tree: CategoryTree, below code: String) -> Double? {
    let parts = gases.compactMap { gas in
      mass(of: gas, in: tree, below: code).map { $0 * potential(of: gas) }
    }
    return parts.isEmpty ? nil : parts.compensatedSum
  }

  /// Tonnes of CO₂e of the direct total without land use, or `nil` where nothing of land use counts.
  public func equivalentWithoutLandUse(in tree: CategoryTree) -> Double? {
    let removals = tree.landUse.compactMap { equivalent(in: tree, below: $0.code) }
    return removals.isEmpty ? nil : directEquivalent - removals.compensatedSum
  }

  /// Tonnes of a gas in the direct total.
  public func mass(of gas: String) -> Double {
    Self.sum(direct[gas])
  }

  /// Tonnes of CO₂e of the direct total.
  public var directEquivalent: Double { equivalent(of: direct) }

  /// Tonnes of CO₂e of the indirect line.
  public var indirectEquivalent: Double { equivalent(of: indirect) }

  /// Tonnes of CO₂e of both.
  public var withIndirect: Double { directEquivalent + indirectEquivalent }

  /// The CO₂e of a tonne of gas; a gas the set lacks counts nothing and is a finding elsewhere.
  public func potential(of gas: String) -> Double { potentials[gas] ?? 0 }

  private func equivalent(of masses: [String: [String: Double]]) -> Double {
    gases.map { Self.sum(masses[$0]) * potential(of: $0) }.compensatedSum
  }

  private static func sum(_ categories: [String: Double]?) -> Double {
    (categories ?? [:]).sorted { $0.key < $1.key }.map(\.value).compensatedSum
  }
}

extension MethodAccount {
  /// The results that count, summed by category, in tonnes of gas; a category without such results
  /// has no number.
  public var massByCategory: [String: Double] {
    let codes = lines.categories.codes
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: lines.categories.names.count)
    var occurs = [Bool](repeating: false, count: sums.count)
    for line in 0..<count where counts(line) {
      let category = Int(codes[line])
      occurs[category] = true
      sums[category].add(results[line])
    }
    return Dictionary(
      sums.indices.filter { occurs[$0] }.map { (lines.categories.names[$0], sums[$0].value) },
      uniquingKeysWith: +)
  }
}
