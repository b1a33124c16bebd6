import CXLSXWriter
import SheetReferences

/// The lists to choose from that do not fit into their cells' rule, each a row of a hidden sheet.
struct ChoiceLists {
  /// The hidden sheet's name.
  static let sheetName = "_choices"
  /// The longest list in a rule, commas counted, in UTF-16 units.
  static let inlineLimit = 255

  private(set) var rows: [[String]] = []
  private var known: [[String]: Int] = [:]

  /// Whether a rule can hold the list itself: short, and no item Excel would split or trim.
  static func fitInline(_ items: [String]) -> Bool {
    items.map(CellText.length).reduce(items.count - 1, +) <= inlineLimit
      && items.allSatisfy {
        !$0.contains(",") && !$0.contains("\"") && !$0.contains("\n")
          && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false
      }
  }

  /// The cells that will hold the list.
  mutating func range(for items: [String]) -> CellRange {
    let row = known[items] ?? rows.count
    if row == rows.count {
      rows.append(items)
      known[items] = row
    }
    return CellRange(rows: row...row, columns: 0...(items.count - 1))
  }
}

extension Workbook {
  /// Writes the lists, a row each, so that constant memory can do it too.
  func writeChoiceLists() throws(WorkbookError) {
    guard !choices.rows.isEmpty else { return }
    let sheet = try makeSheet(named: ChoiceLists.sheetName)
    for (row, items) in choices.rows.enumerated() {
      for (column, item) in items.enumerated() {
        try sheet.write(item, at: CellReference(row: row, column: column))
      }
    }
    try sheet.hide()
  }
}
