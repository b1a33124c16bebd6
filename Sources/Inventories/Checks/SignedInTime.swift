import Findings

/// Nobody compiled, checked or approved an inventory before its year had ended.
struct SignedInTime: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] { [.signedBeforeEnd: .warning] }

  func findings(in inventory: Inventory) -> [Finding] {
    inventory.people.compactMap { person in
      guard let date = person.date, let year = Int(date.prefix { $0 != "-" }),
        year <= inventory.year
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "name": .text(person.name), "date": .text(date), "year": .count(inventory.year),
      ]
      return Finding(.warning, .signedBeforeEnd, arguments, at: inventory.guideline.place)
    }
  }
}

extension Finding.Code {
  static let signedBeforeEnd: Self = "signed-before-end"
}
