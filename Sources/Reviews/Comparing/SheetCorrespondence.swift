import SheetReferences
import WorkbookReading

/// Which rows and columns of a returned sheet are which of the sheet expected.
struct SheetCorrespondence {
  let expected: SheetGrid
  let found: SheetGrid
  let rows: LineCorrespondence
  let columns: LineCorrespondence

  init(expected: SheetGrid, found: SheetGrid) {
    self.expected = expected
    self.found = found
    rows = LineCorrespondence(
      expected: Self.rowSignatures(expected), found: Self.rowSignatures(found))
    let pairs = rows.pairs
    columns = LineCorrespondence(
      expected: Self.columnSignatures(expected, rows: pairs.map(\.expected)),
      found: Self.columnSignatures(found, rows: pairs.map(\.found)))
  }

  /// The cell of the returned sheet that is a cell of the one expected; `nil` when it is gone.
  func found(of cell: CellReference) -> CellReference? {
    guard let row = rows.found(of: cell.row), let column = columns.found(of: cell.column) else {
      return nil
    }
    return CellReference(row: row, column: column)
  }

  /// The cells expected that a range of the returned sheet stands for; `nil` when none are.
  func expected(of range: CellRange) -> CellRange? {
    guard let rows = rows.expected(of: range.first.row...range.last.row),
      let columns = columns.expected(of: range.first.column...range.last.column)
    else { return nil }
    return CellRange(rows: rows, columns: columns)
  }

  private static func rowSignatures(_ grid: SheetGrid) -> [[String?]] {
    (0..<grid.rowCount).map { row in
      (0..<grid.columnCount).map { grid[row, $0]?.signature }
    }
  }

  private static func columnSignatures(_ grid: SheetGrid, rows: [Int]) -> [[String?]] {
    (0..<grid.columnCount).map { column in
      rows.map { grid[$0, column]?.signature }
    }
  }
}

extension WorkbookCell {
  /// What tells rows apart when they are looked for again; a formula's own text moves with its row.
  fileprivate var signature: String {
    guard formula == nil else { return "=" }
    return value.number.map { WorkbookCell.Value.shown($0.saved) } ?? value.shown
  }
}
