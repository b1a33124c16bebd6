public import Accounting
import Regulations

/// Two accounts side by side: what differs by meaning, and why the total is another.
///
/// Lines are told by what they mean, never by where they stand, so that a file in another order
/// compares as nothing.
public struct AccountComparison: Sendable {
  /// The account before.
  public let before: EmissionAccount
  /// The account after.
  public let after: EmissionAccount
  /// Each method with its lines side by side: those of the account after, then those gone.
  public let methods: [MethodComparison]
  /// What the two inventories declare otherwise, and what their regulation says otherwise.
  public let declared: [DeclaredChange]
  /// The split by category in each sum, in the order of the categories' codes.
  public let categories: [CategorySplit]
  /// The split of the direct total by gas.
  public let gases: [GasSplit]

  /// A sum that lines are part of.
  public enum Sum: String, CaseIterable, Hashable, Sendable {
    /// The direct total.
    case direct
    /// The indirect line of purchased electricity and heat.
    case indirect
    /// Memo items, which no total includes.
    case memo

    var approach: Method.Approach {
      switch self {
      case .direct: .sectoral
      case .indirect: .indirect
      case .memo: .memo
      }
    }
  }

  /// The split of a category's part of a sum.
  public struct CategorySplit: Hashable, Sendable {
    /// The sum.
    public let sum: Sum
    /// The category's code.
    public let category: String
    /// The split.
    public let split: Split
  }

  /// The split of a gas's part of the direct total.
  public struct GasSplit: Hashable, Sendable {
    /// The gas.
    public let gas: String
    /// The split.
    public let split: Split
  }

  /// Compares two accounts.
  public init(before: EmissionAccount, after: EmissionAccount) {
    self.before = before
    self.after = after
    let units = FuelUnits(before: before.regulation, after: after.regulation)
    methods = MethodPairs(before, after).pairs.map { old, new in
      let gas = (new ?? old)?.method.gas ?? ""
      let potentials = (before.totals.potential(of: gas), after.totals.potential(of: gas))
      return MethodComparison(old, new, in: units, potentials: potentials)
    }
    declared = DeclaredChanges(before, after).all
    categories = Self.categories(methods)
    gases = Self.gases(methods)
  }

  private static func categories(_ methods: [MethodComparison]) -> [CategorySplit] {
    Sum.allCases.flatMap { sum -> [CategorySplit] in
      var sums: [String: SplitSum] = [:]
      for method in methods where method.method?.approach == sum.approach {
        for (category, split) in method.byCategory.sorted(by: { $0.key < $1.key }) {
          sums[category, default: SplitSum()].add(split.split)
        }
      }
      return sums.sorted { $0.key.precedes($1.key) }.map {
        CategorySplit(sum: sum, category: $0.key, split: $0.value.split)
      }
    }
  }

  private static func gases(_ methods: [MethodComparison]) -> [GasSplit] {
    var sums: [String: SplitSum] = [:]
    for method in methods where method.method?.approach == .sectoral {
      for (_, split) in method.byCategory.sorted(by: { $0.key < $1.key }) {
        sums[method.method?.gas ?? "", default: SplitSum()].add(split.split)
      }
    }
    return sums.sorted { ($0.key != "CO2" ? 1 : 0, $0.key) < ($1.key != "CO2" ? 1 : 0, $1.key) }
      .map { GasSplit(gas: $0.key, split: $0.value.split) }
  }
}

extension AccountComparison {
  /// The split of a sum.
  public subscript(sum: Sum) -> Split {
    var total = SplitSum()
    for category in categories where category.sum == sum { total.add(category.split) }
    return switch sum {
    case .direct:
      total.split.reported(
        before: before.totals.directEquivalent, after: after.totals.directEquivalent)
    case .indirect:
      total.split.reported(
        before: before.totals.indirectEquivalent, after: after.totals.indirectEquivalent)
    case .memo: total.split
    }
  }

  /// The split of the total with the indirect line.
  public var withIndirect: Split {
    (self[.direct] + self[.indirect]).reported(
      before: before.totals.withIndirect, after: after.totals.withIndirect)
  }

  /// Whether nothing differs.
  public var isNothing: Bool {
    declared.isEmpty && methods.allSatisfy(\.changes.isEmpty) && withIndirect.isNothing
      && self[.memo].isNothing
  }
}

extension String {
  /// Whether a category's code comes before another: part by part, numbers by size.
  func precedes(_ other: String) -> Bool {
    let (own, others) = (split(separator: "."), other.split(separator: "."))
    for (left, right) in zip(own, others) where left != right {
      if let left = Int(left), let right = Int(right) { return left < right }
      return left < right
    }
    return own.count < others.count
  }
}
