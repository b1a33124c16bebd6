import Findings

/// No category has two notation keys.
struct NotationOnce: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] { [.duplicateLine: .error] }

  func findings(in inventory: Inventory) -> [Finding] {
    var first: [String: Place] = [:]
    return inventory.notation.compactMap { entry in
      guard let earlier = first.updateValue(entry.place, forKey: entry.category.value) else {
        return nil
      }
      let arguments: [String: Finding.Argument] = [
        "name": .text(entry.category.value), "line": .count(earlier.line ?? 0),
      ]
      return Finding(.error, .duplicateLine, arguments, at: entry.place)
    }
  }
}
