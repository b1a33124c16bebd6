import Findings

/// What is counted elsewhere (IE) is counted somewhere: no target leads back to where it began.
struct TargetsEnd: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] { [.targetCycle: .error] }

  func findings(in inventory: Inventory) -> [Finding] {
    let elsewhere = inventory.notation.filter { $0.key == .includedElsewhere }
    return elsewhere.compactMap { entry in
      cycle(from: entry, among: elsewhere).map { path in
        finding(
          .targetCycle, ["path": .text(path.joined(separator: " → "))], at: entry.countedInPlace)
      }
    }
  }

  /// The way from a category back to itself, of one gas.
  private func cycle(from first: NotationEntry, among entries: [NotationEntry]) -> [String]? {
    var path = [first.category.value, first.countedIn]
    while path.last != path.first, path.count <= entries.count {
      let next = entries.first { $0.category.value == path.last && $0.mayShareGas(with: first) }
      guard let next else { return nil }
      path.append(next.countedIn)
    }
    return path.last == path.first ? path : nil
  }
}

extension NotationEntry {
  /// Whether both speak of one gas; a blank speaks of all.
  fileprivate func mayShareGas(with other: Self) -> Bool {
    gas.value.isEmpty || other.gas.value.isEmpty || gas.value == other.gas.value
  }
}

extension Finding.Code {
  static let targetCycle: Self = "target-cycle"
}
