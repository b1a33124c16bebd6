import Findings
import Parsing

/// Nobody compiled, checked or approved an inventory before its year had ended, or before those whose
/// work was checked; who approves it did not compile it.
struct SignedInTime: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.signedBeforeEnd: .warning, .signedBeforeOthers: .warning, .signedByOne: .warning]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    let ordered = Person.Role.allCases.compactMap { role in
      inventory.people.first { $0.role == role }
    }
    return early(inventory)
      + zip(ordered, ordered.dropFirst()).compactMap { earlier, later in
        outOfOrder(earlier, later, inventory)
      } + byOne(inventory)
  }

  private func early(_ inventory: Inventory) -> [Finding] {
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

  /// Days of the calendar sort as they are written; others are told where they are read.
  private func outOfOrder(
    _ earlier: Person, _ later: Person, _ inventory: Inventory
  ) -> Finding? {
    guard let first = earlier.date, let second = later.date, second < first,
      Day(first) != nil, Day(second) != nil
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "name": .text(later.name), "date": .text(second), "other": .text(earlier.name),
      "before": .text(first),
    ]
    return Finding(.warning, .signedBeforeOthers, arguments, at: inventory.guideline.place)
  }

  private func byOne(_ inventory: Inventory) -> [Finding] {
    guard let prepared = inventory.people.first(where: { $0.role == .prepared }),
      !prepared.name.isEmpty,
      inventory.people.contains(where: { $0.role != .prepared && $0.name == prepared.name })
    else { return [] }
    return [
      Finding(
        .warning, .signedByOne, ["name": .text(prepared.name)], at: inventory.guideline.place)
    ]
  }
}

extension Finding.Code {
  static let signedBeforeEnd: Self = "signed-before-end"
  static let signedBeforeOthers: Self = "signed-before-others"
  static let signedByOne: Self = "signed-by-one"
}
