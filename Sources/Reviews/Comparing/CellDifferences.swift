import SheetReferences
import WorkbookReading

/// The cells that differ between two sheets laid on each other.
///
/// Numbers may be changed all over a sheet, and every row still be where it was: as long as its
/// words are in place, no row is looked for elsewhere.
struct CellDifferences {
  private var places: [CellReference] = []
  private var words: [CellReference] = []
  private let expected: SheetGrid
  private let found: SheetGrid

  init(_ expected: SheetGrid, _ found: SheetGrid) {
    self.expected = expected
    self.found = found
    for (place, cell) in expected.cells { compare(cell, found.cells[place], at: place) }
    for (place, cell) in found.cells where expected.cells[place] == nil {
      compare(nil, cell, at: place)
    }
  }

  private mutating func compare(
    _ mine: WorkbookCell?, _ theirs: WorkbookCell?, at place: CellReference
  ) {
    guard !Self.areAlike(mine, theirs) else { return }
    places.append(place)
    if mine.isWords || theirs.isWords { words.append(place) }
  }

  private static func areAlike(_ mine: WorkbookCell?, _ theirs: WorkbookCell?) -> Bool {
    guard let mine, let theirs else { return false }
    if mine.formula != nil || theirs.formula != nil {
      return mine.formula != nil && theirs.formula != nil
    }
    return mine.value.isSame(as: theirs.value)
  }

  /// Whether all rows and columns are where they were, though cells in them differ.
  var areInPlace: Bool {
    places.count <= 1 || haveWordsInPlace || areInOneRow
  }

  /// At most one word differs, and it was neither added nor taken away.
  private var haveWordsInPlace: Bool {
    words.count <= 1
      && words.allSatisfy { expected.cells[$0] != nil && found.cells[$0] != nil }
      && !places.allSatisfy { expected.cells[$0] == nil }
      && !places.allSatisfy { found.cells[$0] == nil }
  }

  /// All of them are in a row that neither came nor went.
  private var areInOneRow: Bool {
    guard let row = places.first?.row, places.allSatisfy({ $0.row == row }) else { return false }
    return !expected.isBlank(row: row) && !found.isBlank(row: row)
  }
}

extension WorkbookCell? {
  fileprivate var isWords: Bool {
    guard let cell = self, cell.formula == nil, case .text = cell.value else { return false }
    return true
  }
}
