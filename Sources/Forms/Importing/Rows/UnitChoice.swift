import Findings
import Quantities

/// The unit of a number that may be stated in several places: in a column of its own, behind the
/// number, in the head, above the table.
struct UnitChoice {
  /// What the unit's own cell says; `nil` where there is no such column.
  let cell: String?
  /// What was typed behind the number.
  let typed: String?
  /// What the head says, or a line above the table.
  let head: String?

  /// The unit: the cell's own first, then the one that was typed, then the head's.
  var unit: String? {
    if let cell, !cell.isEmpty { return cell }
    return typed ?? head ?? cell
  }

  /// The two units that contradict one another, if any do.
  ///
  /// A cell may state another unit than the head, for it says so of one line; a number may not
  /// bring another than its line has.
  var conflict: (typed: String, stated: String)? {
    guard let typed, let stated = [cell, head].compactMap(\.self).first(where: { !$0.isEmpty }),
      !Self.isSame(typed, stated)
    else { return nil }
    return (typed, stated)
  }

  /// Whether two units mean the same.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard let first = try? Unit(left), let second = try? Unit(right) else { return false }
    return first == second
  }
}

extension Finding.Code {
  static let unitConflict: Self = "unit-conflict"
}
