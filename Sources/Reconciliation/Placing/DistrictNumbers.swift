import Accounting
import Formulas
import Inventories
import Regulations

/// What a district's account has a number for, by category and gas.
struct DistrictNumbers {
  /// A category and a gas.
  struct Key: Hashable {
    let category: String
    let gas: String
  }

  let account: EmissionAccount
  /// Tonnes of gas, direct and indirect.
  let masses: [Key: Double]

  init(_ account: EmissionAccount) {
    self.account = account
    var sums: [Key: CompensatedSum] = [:]
    for method in account.reconciled {
      for line in 0..<method.count where method.counts(line) {
        let key = Key(category: method.lines.categories[line], gas: method.method.gas)
        sums[key, default: CompensatedSum()].add(method.results[line])
      }
    }
    masses = sums.mapValues(\.value)
  }

  /// The category whose number holds that of another: itself where it or what is below it has one,
  /// else the nearest above that has one of its own.
  func holder(of category: String, gas: String) -> String? {
    let lineage = lineage(of: category)
    let isAbove = masses.keys.contains {
      $0.gas == gas && self.lineage(of: $0.category).contains(category)
    }
    if isAbove { return category }
    return lineage.dropFirst().first { masses[Key(category: $0, gas: gas)] != nil }
  }

  /// The notation key of a category or the nearest above it.
  func key(of category: String) -> NotationEntry? {
    for code in lineage(of: category) {
      if let entry = account.inventory.notation.first(where: { $0.category.value == code }) {
        return entry
      }
    }
    return nil
  }

  /// A category and those it is part of.
  func lineage(of category: String) -> [String] {
    guard let tree = account.tree, tree[category] != nil else { return [category] }
    return tree.lineage(of: category)
  }
}

extension EmissionAccount {
  /// The methods whose lines are reconciled: those of the direct total and of the indirect line.
  var reconciled: [MethodAccount] { methods.filter(\.method.isReconciled) }
}

extension Method {
  /// Whether its lines are part of the direct total or of the indirect line.
  var isReconciled: Bool { approach == .sectoral || approach == .indirect }
}
