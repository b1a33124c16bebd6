package import Findings
import SheetReferences
package import WorkbookReading

/// A sheet of a workbook, whose cells know where they stand.
package struct FilledSheet {
  /// The workbook's path.
  let file: String
  /// Its cells.
  package let grid: SheetGrid
  /// The number formats of its cells, by their style.
  let numberFormats: [String]
  /// The rows that have a cell, in order.
  package let rows: [Int]
  /// How many columns may be a table's: what stands further to the right is none of it.
  package let width: Int
  /// The first cell of each merged range, by every cell of it.
  private let merged: [CellReference: CellReference]

  /// Takes a sheet of a workbook.
  package init(_ grid: SheetGrid, in workbook: FilledWorkbook) {
    file = workbook.path
    numberFormats = workbook.numberFormats
    self.grid = grid
    rows = Set(grid.cells.keys.map(\.row)).sorted()
    width = min(grid.columnCount, Self.widest)
    merged = Self.merged(grid.features.merges)
  }

  /// The name on its tab.
  package var name: String { grid.entry.name }
  /// Whether users see it.
  var isVisible: Bool { grid.entry.visibility == .visible }
  /// Where the sheet begins, for what concerns all of it.
  package var place: Place { place(CellReference(row: 0, column: 0)) }

  /// Where a cell stands.
  func place(_ cell: CellReference) -> Place {
    Place(file: file, cell: "\(name)!\(cell.a1)")
  }

  /// Where a cell stands.
  package func place(_ row: Int, _ column: Int) -> Place {
    place(CellReference(row: row, column: column))
  }

  /// The cell that a head belongs to: that of its merged range, or its own.
  func owner(_ row: Int, _ column: Int) -> CellReference {
    let cell = CellReference(row: row, column: column)
    return merged[cell] ?? cell
  }

  /// The first row of a merged range in one column, or the row itself.
  package func topOfMerged(_ row: Int, _ column: Int) -> Int {
    let owner = owner(row, column)
    return owner.column == column ? owner.row : row
  }

  /// The text of a head, which a merged range has in its first cell only.
  func head(_ row: Int, _ column: Int) -> String {
    let owner = owner(row, column)
    return grid[owner.row, owner.column]?.plainText ?? ""
  }

  /// The text of a cell.
  package func text(_ row: Int, _ column: Int) -> String {
    grid[row, column]?.plainText ?? ""
  }

  /// Whether a cell shows its number a hundredfold with a per-cent sign.
  package func showsPercent(_ row: Int, _ column: Int) -> Bool {
    guard let cell = grid[row, column], numberFormats.indices.contains(cell.style) else {
      return false
    }
    return numberFormats[cell.style].contains("%")
  }

  /// Merged ranges of heads; a range over half the sheet says nothing of heads.
  private static func merged(_ ranges: [CellRange]) -> [CellReference: CellReference] {
    var owners: [CellReference: CellReference] = [:]
    for range in ranges where range.rowCount * range.columnCount <= largestMerge {
      for row in range.first.row...range.last.row {
        for column in range.first.column...range.last.column {
          owners[CellReference(row: row, column: column)] = range.first
        }
      }
    }
    return owners
  }

  private static let largestMerge = 1000
  private static let widest = 512
}

extension WorkbookCell {
  /// The text it shows, without blanks at its ends; a number in full; empty for what has none.
  var plainText: String {
    switch value {
    case .text(let text): text.trimmed
    case .number(let number), .date(let number): number.written
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let error): error
    case .empty: ""
    }
  }

  /// Whether somebody typed text into it.
  var isText: Bool {
    if case .text = value { true } else { false }
  }

  /// Whether it is a number.
  var isNumber: Bool {
    if case .number = value { true } else { false }
  }

  /// Whether it shows nothing: no value, or only blanks.
  var isBlank: Bool {
    if case .text(let text) = value { return text.trimmed.isEmpty }
    return value == .empty && formula == nil
  }
}
