import Findings
import Inventories
import Quantities
import Regulations

/// A category with parts has no numbers of its own beside theirs: children add up to their parents.
struct PartsMakeWholes: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.numberOnHeading: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let tree = account.tree else { return [] }
    let sources = account.totals.direct.flatMap { gas, categories in
      categories.keys.map { CategoryGas(category: $0, gas: gas) }
    }
    return sources.sorted { ($0.category, $0.gas) < ($1.category, $1.gas) }.compactMap { source in
      let below = sources.filter { other in
        other.gas == source.gas && other.category != source.category
          && tree.lineage(of: other.category).contains(source.category)
      }
      guard !below.isEmpty else { return nil }
      let whole = account.totals.mass(of: source.gas, in: tree, below: source.category) ?? 0
      let own = account.totals.direct[source.gas]?[source.category] ?? 0
      let arguments: [String: Finding.Argument] = [
        "code": .text(source.category), "name": .name(account.categoryName(source.category)),
        "gas": .text(source.gas), "own": .text(own.tidy), "parts": .text((whole - own).tidy),
      ]
      return finding(
        .numberOnHeading, arguments,
        at: account.largestPlace(of: source) ?? account.inventory.guideline.place)
    }
  }
}

extension Finding.Code {
  static let numberOnHeading: Self = "number-on-heading"
}
