import Documents
import SheetReferences
import Workbooks

extension Workbook {
  /// Writes the sheets that programs read, each hidden.
  func write(_ sheets: [HiddenSheet]) throws(WorkbookError) {
    for plan in sheets {
      let sheet = try addSheet(named: plan.name)
      for (row, cells) in plan.rows.enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty {
          try sheet.write(text, at: CellReference(row: row, column: column))
        }
      }
      try sheet.printOnA4()
      try sheet.hide()
    }
  }
}
