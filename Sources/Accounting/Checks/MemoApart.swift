import Findings
import Inventories
import Regulations

/// A memo item stands in a category of memo items, and what counts in one of the total.
///
/// Only methods whose lines bring their own categories can be wrong; the others say it themselves.
struct MemoApart: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.categoryOfMemo: .error, .categoryNotOfMemo: .error]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let tree = account.tree, tree.categories.contains(where: { tree.isMemo($0.code) }) else {
      return []
    }
    return account.methods.filter { $0.method.category == nil }.flatMap { method in
      (0..<method.count).compactMap { finding($0, of: method, in: tree, account) }
    }
  }

  private func finding(
    _ line: Int, of method: MethodAccount, in tree: CategoryTree, _ account: EmissionAccount
  ) -> Finding? {
    let category = method.lines.categories[line]
    let isMemo = tree.isMemo(category)
    let code: Finding.Code
    switch method.method.approach {
    case .memo where !isMemo: code = .categoryOfMemo
    case .sectoral where isMemo: code = .categoryNotOfMemo
    default: return nil
    }
    let choices = tree.categories.map(\.code).filter(tree.isMemo).joined(separator: ", ")
    let arguments: [String: Finding.Argument] = [
      "line": .text(method.id(line)), "choices": .text(choices),
      "category": .name(account.categoryName(category)),
    ]
    return finding(code, arguments, at: method.lines.place(line))
  }
}

extension Finding.Code {
  static let categoryOfMemo: Self = "category-of-memo"
  static let categoryNotOfMemo: Self = "category-not-of-memo"
}
