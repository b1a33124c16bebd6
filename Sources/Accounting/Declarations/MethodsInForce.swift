import Findings
import Inventories
import Regulations

/// No table is filled in of a method that the accounting year has no more.
struct MethodsInForce: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    let inventory = scope.inventory
    return inventory.activities.compactMap { table in
      guard let method = scope.regulation.methods[table.method.value], table.count > 0,
        let last = method.lastYear, inventory.year > last
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "method": .name(method.name), "last": .count(last), "year": .count(inventory.year),
        "next": .text(method.successor ?? ""),
      ]
      return Finding(
        .error, method.successor == nil ? .methodNoMore : .methodMoved, arguments,
        at: table.method.place)
    }
  }
}

extension Finding.Code {
  static let methodNoMore: Self = "method-no-more"
  static let methodMoved: Self = "method-moved"
}
