import SheetReferences
import TestSupport
import Workbooks

/// A workbook as our own reports are written, small.
enum OwnWorkbook {
  static func write(into folder: TemporaryFolder, constantMemory: Bool) throws -> String {
    let path = "\(folder.path)/own-\(constantMemory).xlsx"
    let book = try Workbook(
      path: path, options: WorkbookOptions(constantMemory: constantMemory))
    let sheet = try book.addSheet(named: "能源购进")
    try sheet.setWidth(20, columns: 3...4, hidden: true)
    for row in 0..<30 {
      func cell(_ column: Int) -> CellReference { CellReference(row: row, column: column) }
      if row == 7 { try sheet.setHeight(15, row: row, hidden: true) }
      try sheet.write("燃料 \(row % 4) <&>\n第二行", at: cell(0))
      try sheet.write(Double(row) / 7, at: cell(1))
      try sheet.write(
        formula: "=B\(row + 1)*2", cached: .number(Double(row) / 7 * 2), at: cell(2))
      try sheet.write(formula: "=A\(row + 1)&\"吨\"", cached: .text("吨"), at: cell(3))
      try sheet.write(row % 2 == 0, at: cell(4))
    }
    try sheet.protect()
    try book.addSheet(named: "附录 'A' 表").hide()
    try book.close()
    return path
  }
}
