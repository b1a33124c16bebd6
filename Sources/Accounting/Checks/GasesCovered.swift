import Findings
import Inventories
import Regulations

/// A category with a number of one gas has a number, or a key with its reason, of those that the guideline
/// has methods for beside it.
struct GasesCovered: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.gasesOpen: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let tree = account.tree, let rules = account.bounds?.gases else { return [] }
    let numbers = NumberedCategories(
      account.methods.filter { $0.method.approach == .sectoral }, tree)
    return rules.compactMap { rule in
      let present = numbers.gases(below: rule.category)
      let open = rule.gases.filter { !present.contains($0) && !isKeyed($0, rule.category, account) }
      guard !present.isDisjoint(with: rule.gases), !open.isEmpty else { return nil }
      let arguments: [String: Finding.Argument] = [
        "code": .text(rule.category), "name": .name(account.categoryName(rule.category)),
        "present": .text(rule.gases.filter(present.contains).joined(separator: ", ")),
        "open": .text(open.joined(separator: ", ")),
      ]
      return Finding(.warning, .gasesOpen, arguments, at: account.inventory.guideline.place)
    }
  }

  /// Whether a key of the category, of one above or of one below it speaks of the gas.
  private func isKeyed(_ gas: String, _ category: String, _ account: EmissionAccount) -> Bool {
    guard let tree = account.tree else { return false }
    return account.inventory.notation.contains { entry in
      let code = entry.category.value
      return entry.isAbout(gas, in: account) && !entry.gas.value.isEmpty
        && (tree.lineage(of: category).contains(code) || tree.lineage(of: code).contains(category))
    }
  }
}

extension Finding.Code {
  static let gasesOpen: Self = "gases-open"
}
