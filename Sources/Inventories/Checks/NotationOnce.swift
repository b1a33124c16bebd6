import Findings

/// No category has two notation keys for a gas.
struct NotationOnce: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] { [.duplicateLine: .error] }

  func findings(in inventory: Inventory) -> [Finding] {
    var first: [[String]: Place] = [:]
    return inventory.notation.compactMap { entry in
      let key = [entry.category.value, entry.gas.value]
      guard let earlier = first.updateValue(entry.place, forKey: key) else { return nil }
      let arguments: [String: Finding.Argument] = [
        "name": .text(key.filter { !$0.isEmpty }.joined(separator: " ")),
        "line": .count(earlier.line ?? 0),
      ]
      return Finding(.error, .duplicateLine, arguments, at: entry.place)
    }
  }
}
