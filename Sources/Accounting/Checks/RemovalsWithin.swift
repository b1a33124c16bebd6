import Findings
import Inventories
import Quantities
import Regulations

/// No more is recovered, destroyed or stored in products than a category emits.
///
/// A category that has removals alone, as guidelines of enterprises have for what is sold, is held
/// against the one above it. Land use is left out, whose removals are its own.
struct RemovalsWithin: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.removedMore: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    let landUse = Set(account.tree?.landUse.map(\.code) ?? [])
    return account.totals.direct.sorted { $0.key < $1.key }.flatMap { gas, masses in
      let open = masses.filter { entry in
        !lineage(of: entry.key, in: account).contains(where: landUse.contains)
      }
      return lowest(sums(of: open, in: account).filter { $0.value < 0 }, gas, in: account)
    }
  }

  /// The findings of the lowest categories that come to less than nothing: those above them would only
  /// say the same.
  private func lowest(
    _ negative: [String: Double], _ gas: String, in account: EmissionAccount
  ) -> [Finding] {
    var told: Set<String> = []
    let deepestFirst = negative.sorted {
      (lineage(of: $1.key, in: account).count, $0.key)
        < (lineage(of: $0.key, in: account).count, $1.key)
    }
    return deepestFirst.compactMap { code, mass in
      guard !told.contains(code),
        let found = finding(CategoryGas(category: code, gas: gas), mass, in: account)
      else { return nil }
      told.formUnion(lineage(of: code, in: account))
      return found
    }
  }

  /// Tonnes of a gas of each category with lines, and of each above one.
  private func sums(
    of masses: [String: Double], in account: EmissionAccount
  ) -> [String: Double] {
    masses.reduce(into: [:]) { sums, entry in
      for code in lineage(of: entry.key, in: account) { sums[code, default: 0] += entry.value }
    }
  }

  private func lineage(of category: String, in account: EmissionAccount) -> [String] {
    account.tree?.lineage(of: category) ?? [category]
  }

  private func finding(
    _ key: CategoryGas, _ mass: Double, in account: EmissionAccount
  ) -> Finding? {
    let lines = account.methods(.sectoral).filter { $0.method.gas == key.gas }.flatMap { method in
      (0..<method.count).filter {
        method.counts($0)
          && lineage(of: method.lines.categories[$0], in: account).contains(key.category)
      }.map { (method: method, line: $0, result: method.results[$0]) }
    }
    guard lines.contains(where: { $0.result > 0 }),
      let least = lines.min(by: { $0.result < $1.result }),
      !least.method.isNegative(least.line)
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
