public import SheetReferences

/// A whole sheet in memory, for sheets that people fill in.
public struct SheetGrid: Sendable {
  /// The sheet.
  public let entry: SheetEntry
  /// What it has beside its cells.
  public let features: SheetFeatures
  /// Its cells by where they stand; cells without value and formula are left out.
  public let cells: [CellReference: WorkbookCell]
  /// The rows that have a cell: one more than the last, 0 for an empty sheet.
  public let rowCount: Int
  /// The columns that have a cell: one more than the last, 0 for an empty sheet.
  public let columnCount: Int

  /// Puts a sheet together.
  public init(entry: SheetEntry, features: SheetFeatures, cells: [WorkbookCell]) {
    self.entry = entry
    self.features = features
    let kept = cells.filter { $0.value != .empty || $0.formula != nil }
    self.cells = Dictionary(kept.map { ($0.reference, $0) }) { _, last in last }
    rowCount = (kept.map(\.reference.row).max() ?? -1) + 1
    columnCount = (kept.map(\.reference.column).max() ?? -1) + 1
  }

  /// The cell in a row and column, from zero.
  public subscript(row: Int, column: Int) -> WorkbookCell? {
    cells[CellReference(row: row, column: column)]
  }
}
