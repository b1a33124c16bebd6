import Findings
import SheetReferences

/// What is wrong with one cell, so that the rest of its sheet can still be read.
enum CellFault {
  case outsideSheet(String)
  case unknownString(Int?, count: Int)
  case unreadableNumber(String)
  case unreadableDate(String)
  case unknownKind
  case lostFormula

  /// What is said about it.
  var failure: ReadingFailure {
    switch self {
    case .outsideSheet(let found): ReadingFailure(.cellOutsideSheet, ["found": .text(found)])
    case .unknownString(let index, let count):
      ReadingFailure(
        .unknownString,
        ["number": .text(index.map { "\($0 + 1)" } ?? "?"), "count": .count(count)])
    case .unreadableNumber(let found):
      ReadingFailure(.unreadableCellNumber, ["found": .text(found)])
    case .unreadableDate(let found): ReadingFailure(.unreadableCellDate, ["found": .text(found)])
    case .unknownKind: ReadingFailure(.unknownCellKind)
    case .lostFormula: ReadingFailure(.lostFormula)
    }
  }
}

extension Finding.Code {
  static let cellOutsideSheet: Self = "cell-outside-sheet"
  static let unknownString: Self = "unknown-string"
  static let unreadableCellNumber: Self = "unreadable-cell-number"
  static let unreadableCellDate: Self = "unreadable-cell-date"
  static let unknownCellKind: Self = "unknown-cell-kind"
  static let lostFormula: Self = "lost-formula"
}
