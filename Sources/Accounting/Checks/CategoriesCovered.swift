import Findings
import Inventories
import Regulations

/// Every category has a number or a notation key with its reason, and no category has both of a gas.
struct CategoriesCovered: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.keyAndNumber: .warning, .categoriesOpen: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let tree = account.tree else { return [] }
    // The reference approach has one number for all fuels, which says nothing of a sector, and standard coal
    // is no gas.
    let counting = account.methods.filter {
      $0.method.approach != .reference && $0.method.approach.isOfGas
    }
    let numbers = NumberedCategories(counting, tree)
    let keyed = account.inventory.notation
    return contradicted(keyed, numbers, in: account)
      + uncovered(tree, numbers.categories, keyed, account)
  }

  private func contradicted(
    _ keyed: [NotationEntry], _ numbers: NumberedCategories, in account: EmissionAccount
  ) -> [Finding] {
    keyed.filter { entry in
      numbers.gases(below: entry.category.value).contains { entry.isAbout($0, in: account) }
    }.map { entry in
      let arguments: [String: Finding.Argument] = [
        "code": .text(entry.codeWithGas),
        "key": .text(entry.key.rawValue),
      ]
      return Finding(.warning, .keyAndNumber, arguments, at: entry.place)
    }
  }

  private func uncovered(
    _ tree: CategoryTree, _ numbered: Set<String>, _ keyed: [NotationEntry],
    _ account: EmissionAccount
  ) -> [Finding] {
    let keys = Dictionary(grouping: keyed, by: \.category.value)
    let open = tree.leaves.filter { leaf in
      let lineage = tree.lineage(of: leaf.code)
      return !lineage.contains(where: numbered.contains)
        && !isKeyed(leaf, lineage.flatMap { keys[$0] ?? [] }, tree, account)
    }
    guard !open.isEmpty else { return [] }
    let arguments: [String: Finding.Argument] = [
      "codes": .text(open.map(\.code).joined(separator: ", ")), "count": .count(open.count),
    ]
    return [Finding(.warning, .categoriesOpen, arguments, at: account.inventory.guideline.place)]
  }

  /// Whether keys speak of all gases that a category has.
  private func isKeyed(
    _ leaf: Regulations.Category, _ keys: [NotationEntry], _ tree: CategoryTree,
    _ account: EmissionAccount
  ) -> Bool {
    guard !keys.isEmpty, let gases = tree.gases(of: leaf.code) else { return !keys.isEmpty }
    return gases.allSatisfy { gas in keys.contains { $0.isAbout(gas, in: account) } }
  }
}

extension Finding.Code {
  static let keyAndNumber: Self = "key-and-number"
  static let categoriesOpen: Self = "categories-open"
}
