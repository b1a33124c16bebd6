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
    guard !CellDifferences(expected, found).areInPlace else {
      (rows, columns) = (.same, .same)
      return
    }
    rows = LineCorrespondence(
      expected: Self.rowSignatures(expected), found: Self.rowSignatures(found))
    columns = LineCorrespondence(
      expected: Self.columnSignatures(expected, rows: rows.pairs.map(\.expected)),
      found: Self.columnSignatures(found, rows: rows.pairs.map(\.found)))
  }

  /// Whether every row and column stands where it should.
  var isInPlace: Bool { rows.isInPlace && columns.isInPlace }

  /// The cell of the returned sheet that is a cell of the one expected; `nil` when it is gone.
  func found(of cell: CellReference) -> CellReference? {
    guard let row = rows.found(of: cell.row), let column = columns.found(of: cell.column) else {
      return nil
    }
    return CellReference(row: row, column: column)
  }

  /// The cell expected that a cell of the returned sheet is; `nil` when nobody expected it.
  func expected(of cell: CellReference) -> CellReference? {
    guard let row = rows.expected(of: cell.row), let column = columns.expected(of: cell.column)
    else { return nil }
    return CellReference(row: row, column: column)
  }

  /// The cells expected that a range of the returned sheet stands for; `nil` when none are.
  func expected(of range: CellRange) -> CellRange? {
    guard let rows = rows.expected(of: range.first.row...range.last.row),
      let columns = columns.expected(of: range.first.column...range.last.column)
    else { return nil }
    return CellRange(rows: rows, columns: columns)
  }

  /// The cells of the returned sheet that are left of a range; `nil` when none are.
  func found(of range: CellRange) -> CellRange? {
    guard let rows = rows.found(of: range.first.row...range.last.row),
      let columns = columns.found(of: range.first.column...range.last.column)
    else { return nil }
    return CellRange(rows: rows, columns: columns)
  }

  private static func rowSignatures(_ grid: SheetGrid) -> [[String?]] {
    var rows: [[String?]] = Array(repeating: [], count: grid.rowCount)
    for (place, cell) in grid.cells { rows[place.row].put(cell.signature, at: place.column) }
    return rows
  }

  private static func columnSignatures(_ grid: SheetGrid, rows: [Int]) -> [[String?]] {
    let order = Dictionary(rows.enumerated().map { ($1, $0) }) { first, _ in first }
    var columns: [[String?]] = Array(repeating: [], count: grid.columnCount)
    for (place, cell) in grid.cells {
      if let row = order[place.row] { columns[place.column].put(cell.signature, at: row) }
    }
    return columns
  }
}

extension [String?] {
  /// Puts a mark at a place that may lie behind the end.
  fileprivate mutating func put(_ mark: String, at index: Int) {
    while count <= index { append(nil) }
    self[index] = mark
  }
}

extension WorkbookCell {
  /// What tells rows apart when they are looked for again; a formula's own text moves with its row.
  var signature: String {
    guard formula == nil else { return "=" }
    return value.number.map { WorkbookCell.Value.shown($0.saved) } ?? value.shown
  }
}
