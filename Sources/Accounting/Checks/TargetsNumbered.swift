import Findings
import Inventories
import Regulations

/// A category that is counted elsewhere (IE) is counted in one that has a number.
struct TargetsNumbered: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.targetWithoutNumber: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let tree = account.tree else { return [] }
    let numbered = Set(
      account.methods.filter(\.method.approach.addsUp).flatMap(\.massByCategory.keys))
    return account.inventory.notation.filter { $0.key == .includedElsewhere }.filter { entry in
      let target = entry.countedIn
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
