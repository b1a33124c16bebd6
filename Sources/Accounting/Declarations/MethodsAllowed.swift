import Findings
import Inventories
import Regulations

/// No method is added that the guideline rules out: its total is not to have it.
struct MethodsAllowed: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    let inventory = scope.inventory
    guard let guideline = scope.regulation.guidelines[inventory.guideline.value] else { return [] }
    return inventory.extraMethods.filter { guideline.excluded.contains($0.value) }.map { method in
      let name = scope.regulation.methods[method.value]?.name ?? LocalizedText(method.value)
      let arguments: [String: Finding.Argument] = [
        "guideline": .name(guideline.name), "method": .name(name), "id": .text(method.value),
      ]
      return Finding(.error, .methodExcluded, arguments, at: method.place)
    }
  }
}

extension Finding.Code {
  static let methodExcluded: Self = "method-excluded"
}
