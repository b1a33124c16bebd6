public import Accounting
public import Quantities
import Regulations

/// What a comparison of totals asks of each side.
public struct ComparedTotals: Sendable {
  /// What each method yields.
  public let methods: [MethodAccount]
  /// What the lines add up to.
  public let totals: Totals
  /// The unit of each fuel, by the fuel's id.
  public let fuels: [String: Unit]

  /// Puts one side together.
  public init(methods: [MethodAccount], totals: Totals, fuels: [String: Unit]) {
    self.methods = methods
    self.totals = totals
    self.fuels = fuels
  }

  /// An account as one side.
  public init(_ account: EmissionAccount) {
    self.init(
      methods: account.methods, totals: account.totals,
      fuels: account.regulation.fuels.mapValues(\.unit))
  }
}

/// The totals of two accounts side by side, and why they differ.
///
/// It asks nothing but methods with their lines, so that an account that was filed can be one side
/// without the inventory and the regulation it was made of.
public struct TotalComparison: Sendable {
  /// The totals before.
  public let before: Totals
  /// The totals after.
  public let after: Totals
  /// Each method with its lines side by side: those of the account after, then those gone.
  public let methods: [MethodComparison]
  /// The split by category in each sum, in the order of the categories' codes.
  public let categories: [AccountComparison.CategorySplit]
  /// The split of the direct total by gas.
  public let gases: [AccountComparison.GasSplit]

  /// Compares two sides.
  public init(before: ComparedTotals, after: ComparedTotals) {
    self.before = before.totals
    self.after = after.totals
    let units = FuelUnits(before: before.fuels, after: after.fuels)
    methods = MethodPairs(before.methods, after.methods).pairs.map { old, new in
      let gas = (new ?? old)?.method.gas ?? ""
      let potentials = (before.totals.potential(of: gas), after.totals.potential(of: gas))
      return MethodComparison(old, new, in: units, potentials: potentials)
    }
    categories = Self.categories(methods)
    gases = Self.gases(methods)
  }

  private static func categories(
    _ methods: [MethodComparison]
  ) -> [AccountComparison.CategorySplit] {
    AccountComparison.Sum.allCases.flatMap { sum -> [AccountComparison.CategorySplit] in
      var sums: [String: SplitSum] = [:]
      for method in methods where method.method?.approach == sum.approach {
        for (category, split) in method.byCategory.sorted(by: { $0.key < $1.key }) {
          sums[category, default: SplitSum()].add(split.split)
        }
      }
      return sums.sorted { CategoryCode($0.key) < CategoryCode($1.key) }.map {
        AccountComparison.CategorySplit(sum: sum, category: $0.key, split: $0.value.split)
      }
    }
  }

  private static func gases(_ methods: [MethodComparison]) -> [AccountComparison.GasSplit] {
    var sums: [String: SplitSum] = [:]
    for method in methods where method.method?.approach == .sectoral {
      for (_, split) in method.byCategory.sorted(by: { $0.key < $1.key }) {
        sums[method.method?.gas ?? "", default: SplitSum()].add(split.split)
      }
    }
    return sums.sorted { ($0.key != "CO2" ? 1 : 0, $0.key) < ($1.key != "CO2" ? 1 : 0, $1.key) }
      .map { AccountComparison.GasSplit(gas: $0.key, split: $0.value.split) }
  }
}

extension TotalComparison {
  /// The split of a sum.
  public subscript(sum: AccountComparison.Sum) -> Split {
    var total = SplitSum()
    for category in categories where category.sum == sum { total.add(category.split) }
    return switch sum {
    case .direct:
      total.split.reported(before: before.directEquivalent, after: after.directEquivalent)
    case .indirect:
      total.split.reported(before: before.indirectEquivalent, after: after.indirectEquivalent)
    case .memo: total.split
    }
  }

  /// The split of the total with the indirect line.
  public var withIndirect: Split {
    (self[.direct] + self[.indirect]).reported(
      before: before.withIndirect, after: after.withIndirect)
  }
}
