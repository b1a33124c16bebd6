import Accounting
import Documents
import Inventories
import Regulations
import Sharing

/// The notation keys of the guideline's own leaves, by the categories that they answer to.
struct ConvertedKeys {
  private struct Key {
    let leaf: String
    var gases: Set<String>
    let entry: NotationEntry
  }

  private let keys: [String: [Key]]
  private let converted: ConvertedTotals
  private let separator: String

  init(_ summary: SummaryRows, _ converted: ConvertedTotals) {
    self.converted = converted
    separator = summary.context.label("list-separator")
    let leaves = Set(summary.tree.leaves.map(\.code))
    keys = summary.categories.filter { leaves.contains($0.code) }
      .reduce(into: [:]) { keys, leaf in
        for (target, key) in Self.keys(of: leaf, summary, converted.conversion) {
          keys[target, default: []].append(key)
        }
      }
  }

  /// What a leaf has keys of, each with the category it answers to; a leaf of whose gases the summary has
  /// no column brings its key for all gases.
  private static func keys(
    of leaf: Regulations.Category, _ summary: SummaryRows, _ conversion: CategoryConversion
  ) -> [(target: String, key: Key)] {
    let totals = summary.context.account.totals
    let open = totals.gases.filter {
      totals.mass(of: $0, in: summary.tree, below: leaf.code) == nil
    }
    var found: [(target: String, key: Key)] = []
    for gas in open {
      guard let entry = summary.keyEntry(leaf, gas),
        let target = conversion.target(of: leaf.code, gas: gas)
      else { continue }
      if let index = found.firstIndex(where: { $0.target == target && $0.key.entry == entry }) {
        found[index].key.gases.insert(gas)
      } else {
        found.append((target, Key(leaf: leaf.code, gases: [gas], entry: entry)))
      }
    }
    guard found.isEmpty, open.count == totals.gases.count,
      let entry = summary.keyEntry(leaf, nil),
      let target = conversion.target(of: leaf.code, gas: "")
    else { return found }
    return [(target, Key(leaf: leaf.code, gases: [], entry: entry))]
  }

  /// Whether a category, or any below it, has a key.
  func has(below code: String) -> Bool {
    keys.keys.contains { converted.tree.lineage(of: $0).contains(code) }
  }

  /// The leaves whose keys a category has.
  func codes(of code: String) -> [String] { (keys[code] ?? []).map(\.leaf) }

  /// The keys of a category: of some gases, or of all.
  func cell(of code: String, _ gases: [String]?) -> Cell {
    let found = (keys[code] ?? []).filter { key in
      gases.map { !key.gases.isDisjoint(with: $0) } ?? true
    }.map(\.entry)
    guard !found.isEmpty else { return .empty }
    return .notationKey(
      found.map(\.key.rawValue).unique.joined(separator: ", "),
      comment: found.map(\.reason).unique.joined(separator: separator))
  }
}
