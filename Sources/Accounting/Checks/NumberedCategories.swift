import Inventories
import Regulations

/// The categories that have numbers, gas by gas.
struct NumberedCategories {
  /// Their codes.
  var categories: Set<String> { Set(gases.keys) }
  private let gases: [String: Set<String>]
  private let tree: CategoryTree

  init(_ methods: [MethodAccount], _ tree: CategoryTree) {
    self.tree = tree
    gases = methods.reduce(into: [:]) { gases, method in
      for code in method.massByCategory.keys { gases[code, default: []].insert(method.method.gas) }
    }
  }

  /// The gases that a category, or any below it, has numbers of.
  func gases(below code: String) -> Set<String> {
    gases.reduce(into: []) { found, entry in
      if tree.lineage(of: entry.key).contains(code) { found.formUnion(entry.value) }
    }
  }
}

extension NotationEntry {
  /// The category's code, with the gas where it is about one alone.
  var codeWithGas: String {
    [category.value, gas.value].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether it says something of a gas.
  package func isAbout(_ gas: String, in account: EmissionAccount) -> Bool {
    self.gas.value.isEmpty || account.regulation.means(self.gas.value, gas)
  }
}
