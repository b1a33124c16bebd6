import Findings

/// Collects the cells of a sheet until they would take too much memory.
struct GridBuilder {
  private(set) var cells: [WorkbookCell] = []
  private var size = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Adds a cell; one without value and formula is left out.
  mutating func append(_ cell: WorkbookCell) {
    guard cell.value != .empty || cell.formula != nil, size <= limit else { return }
    size += Self.cellSize + cell.textSize
    if size > limit { cells.removeAll() } else { cells.append(cell) }
  }

  /// Why the sheet is not there.
  func failure(in sheet: SheetEntry) -> ReadingFailure? {
    guard size > limit else { return nil }
    return ReadingFailure(
      .sheetTooLarge, ["sheet": .text(sheet.name), "limit": .text(limit.mebibytes)],
      part: sheet.part)
  }

  private static let cellSize = 256
}

extension WorkbookCell {
  fileprivate var textSize: Int {
    let formula = formula?.utf8.count ?? 0
    return switch value {
    case .text(let text), .error(let text): formula + text.utf8.count
    default: formula
    }
  }
}

extension Finding.Code {
  static let sheetTooLarge: Self = "sheet-too-large"
}
