import Findings

/// Compares the items of one part of two declarations: those of the same key, field by field.
///
/// Where several have the same key, equal ones go together first, then the others in the order
/// they stand.
struct ItemComparison<Item, Key: Hashable> {
  /// The part.
  let subject: DeclaredChange.Subject
  /// What tells items apart.
  let key: (Item, ItemSide) -> Key
  /// The category an item speaks of.
  var category: (Item) -> String? = { _ in nil }
  /// What an item is called.
  let name: (Item, ItemSide) -> LocalizedText
  /// What an item says that the other side may not have.
  let summary: (Item) -> DeclaredValue?
  /// What is compared, each with what an item says of it.
  let fields: [(field: DeclaredChange.Field, value: (Item) -> DeclaredValue?)]

  /// Every change, in the order of the items after, then of those gone.
  func changes(_ before: [Item], _ after: [Item]) -> [DeclaredChange] {
    let partners = partners(before, after)
    let taken = Set(partners.compactMap(\.self))
    return zip(after, partners).flatMap { item, partner -> [DeclaredChange] in
      guard let partner else {
        return [change(item, .after, .entry, nil, summary(item) ?? .label("diff-there"))]
      }
      return fields.compactMap { field, value in
        let (old, new) = (value(before[partner]), value(item))
        return old == new ? nil : change(item, .after, field, old, new)
      }
    }
      + before.indices.filter { !taken.contains($0) }.map {
        change(before[$0], .before, .entry, summary(before[$0]) ?? .label("diff-there"), nil)
      }
  }

  private func partners(_ before: [Item], _ after: [Item]) -> [Int?] {
    var waiting = Dictionary(grouping: before.indices) { key(before[$0], .before) }
    var partners = [Int?](repeating: nil, count: after.count)
    for isExact in [true, false] {
      for (position, item) in after.enumerated() where partners[position] == nil {
        let key = key(item, .after)
        let found = waiting[key]?.firstIndex { !isExact || isEqual(before[$0], item) }
        if let found { partners[position] = waiting[key]?.remove(at: found) }
      }
    }
    return partners
  }

  private func isEqual(_ left: Item, _ right: Item) -> Bool {
    fields.allSatisfy { $0.value(left) == $0.value(right) }
  }

  private func change(
    _ item: Item, _ side: ItemSide, _ field: DeclaredChange.Field, _ before: DeclaredValue?,
    _ after: DeclaredValue?
  ) -> DeclaredChange {
    DeclaredChange(
      subject: subject, category: category(item), item: name(item, side), field: field,
      before: before, after: after)
  }
}

/// Which of the two declarations an item stands in.
enum ItemSide {
  case before, after
}
