import Accounting
import Quantities

/// Whether the values of a letter on two lines are one, though perhaps written in another unit.
///
/// A number in the same unit is the same only to the last digit; in another unit, within what
/// conversion costs.
struct Sameness {
  private let isWrittenAlike: (Int, Int) -> Bool

  /// The sameness of quantities.
  init(quantitiesOf before: LineTable, _ after: LineTable) {
    let alike = before.units.map { old in after.units.map { old.symbol == $0.symbol } }
    isWrittenAlike = { alike[Int(before.unitCodes[$0])][Int(after.unitCodes[$1])] }
  }

  /// The sameness of the values selected for a letter.
  init(selectionsOf before: Binding, _ after: Binding) {
    let alike = before.selections.map { old in
      after.selections.map { old.chosen.unit.symbol == $0.chosen.unit.symbol }
    }
    isWrittenAlike = { old, new in
      guard !before.codes.isEmpty, !after.codes.isEmpty, before.codes[old] >= 0,
        after.codes[new] >= 0
      else { return true }
      return alike[Int(before.codes[old])][Int(after.codes[new])]
    }
  }

  /// Whether two values on two lines are one.
  func isSame(_ lineBefore: Int, _ lineAfter: Int, _ old: Double, _ new: Double) -> Bool {
    old == new || (old.isAlike(new) && !isWrittenAlike(lineBefore, lineAfter))
  }
}
