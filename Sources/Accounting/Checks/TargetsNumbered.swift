import Findings
import Inventories
import Regulations

/// A category that is counted elsewhere (IE) is counted in one that has a number, and one of the direct total in
/// one of the direct total: what is in a memo item alone is in no total.
struct TargetsNumbered: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.targetWithoutNumber: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let tree = account.tree else { return [] }
    let all = Set(
      account.methods.filter(\.method.approach.addsUp).flatMap(\.massByCategory.keys))
    let direct = Set(account.methods(.sectoral).flatMap(\.massByCategory.keys))
    return account.inventory.notation.filter { $0.key == .includedElsewhere }.filter { entry in
      let target = entry.countedIn
      let numbered = tree.isMemo(entry.category.value) ? all : direct
      return !numbered.contains { code in
        code != entry.category.value
          && (tree.lineage(of: code).contains(target) || tree.lineage(of: target).contains(code))
      }
    }.map { entry in
      let arguments: [String: Finding.Argument] = [
        "code": .text(entry.category.value), "target": .text(entry.countedIn),
        "name": .name(account.categoryName(entry.countedIn)),
      ]
      return finding(.targetWithoutNumber, arguments, at: entry.countedInPlace)
    }
  }
}

extension Finding.Code {
  static let targetWithoutNumber: Self = "target-without-number"
}
