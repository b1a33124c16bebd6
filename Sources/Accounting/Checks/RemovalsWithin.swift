import Findings
import Inventories
import Quantities
import Regulations

/// No more is recovered, destroyed or stored in products than a category emits.
///
/// Land use is left out, whose removals are its own; so is a category that has removals alone, as
/// guidelines of enterprises have for what is sold.
struct RemovalsWithin: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.removedMore: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    let landUse = Set(account.tree?.landUse.map(\.code) ?? [])
    return account.totals.direct.sorted { $0.key < $1.key }.flatMap { gas, masses in
      masses.sorted { $0.key < $1.key }.compactMap { category, mass -> Finding? in
        let lineage = account.tree?.lineage(of: category) ?? []
        guard mass < 0, !lineage.contains(where: landUse.contains) else { return nil }
        return finding(CategoryGas(category: category, gas: gas), mass, in: account)
      }
    }
  }

  private func finding(
    _ key: CategoryGas, _ mass: Double, in account: EmissionAccount
  ) -> Finding? {
    let lines = account.methods(.sectoral).filter { $0.method.gas == key.gas }.flatMap { method in
      (0..<method.count).filter {
        method.counts($0) && method.lines.categories[$0] == key.category
      }.map { (method: method, line: $0, result: method.results[$0]) }
    }
    guard lines.contains(where: { $0.result > 0 }),
      let least = lines.min(by: { $0.result < $1.result })
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "category": .name(account.categoryName(key.category)), "gas": .text(key.gas),
      "value": .text(mass.tidy), "line": .text(least.method.id(least.line)),
    ]
    return Finding(
      .warning, .removedMore, arguments,
      at: least.method.lines.place(least.line) ?? account.inventory.guideline.place)
  }
}

extension Finding.Code {
  static let removedMore: Self = "removed-more"
}
