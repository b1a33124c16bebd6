import Findings

/// What is counted elsewhere (IE) is counted somewhere: no target leads back to where it began.
struct TargetsEnd: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] { [.targetCycle: .error] }

  func findings(in inventory: Inventory) -> [Finding] {
    let elsewhere = inventory.notation.filter { $0.key == .includedElsewhere }
    let targets = Dictionary(
      elsewhere.map { ($0.category.value, $0.countedIn) }, uniquingKeysWith: { first, _ in first })
    return elsewhere.compactMap { entry in
      cycle(from: entry.category.value, targets).map { path in
        Finding(
          .error, .targetCycle, ["path": .text(path.joined(separator: " → "))],
          at: entry.countedInPlace)
      }
    }
  }

  /// The way from a category back to itself.
  private func cycle(from start: String, _ targets: [String: String]) -> [String]? {
    var path = [start]
    while let next = targets[path[path.count - 1]], path.count <= targets.count {
      path.append(next)
      if next == start { return path }
    }
    return nil
  }
}

extension Finding.Code {
  static let targetCycle: Self = "target-cycle"
}
