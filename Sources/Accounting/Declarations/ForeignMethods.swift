import Findings
import Inventories
import Regulations

/// A method of another guideline, whose category the guideline does not have, is told where it stands.
struct ForeignMethods: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    scope.inventory.extraMethods.compactMap { wanted in
      guard let method = scope.regulation.methods[wanted.value], let code = method.category,
        let category = scope.tree?[code],
        let guideline = scope.regulation.guidelines[method.guideline],
        let tree = guideline.categories.flatMap({ scope.regulation.trees[$0] }), tree[code] == nil
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "method": .name(method.name), "guideline": .name(guideline.name), "code": .text(code),
        "category": .name(category.name),
      ]
      return Finding(.note, .methodPlacedApart, arguments, at: wanted.place)
    }
  }
}

extension Finding.Code {
  static let methodPlacedApart: Self = "method-placed-apart"
}
