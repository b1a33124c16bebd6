import Rendering
import SheetReferences
import Workbooks

/// Writes texts and small tables down a sheet, one below the other.
struct SheetPen {
  /// A cell of a small table.
  struct Cell {
    let text: String
    var look = FormLook.cell
    /// The sheet it leads to.
    var target: String?
  }

  private let sheet: Sheet
  private let widths: [Double]
  private var row = 0

  /// Begins at the top of a sheet with columns of these widths.
  init(_ sheet: Sheet, widths: [Double]) throws(WorkbookError) {
    self.sheet = sheet
    self.widths = widths
    for (column, width) in widths.enumerated() {
      try sheet.setWidth(width, columns: column...column)
    }
  }

  /// Writes the sheet's title.
  mutating func writeTitle(_ text: String) throws(WorkbookError) {
    try merge(text, FormLook.title)
    try sheet.setHeight(SheetMetrics.titleHeight, row: row)
    row += 1
  }

  /// Writes a heading, after an empty row.
  mutating func writeHeading(_ text: String) throws(WorkbookError) {
    row += 1
    try merge(text, CellLook.tableTitle)
    try sheet.setHeight(SheetMetrics.rowHeight(lines: 1), row: row)
    row += 1
  }

  /// Writes running text, a paragraph a line.
  mutating func writeText(_ text: String) throws(WorkbookError) {
    let width = SheetMetrics.textWidth(in: widths.reduce(0, +))
    for line in text.split(separator: "\n").map(String.init) {
      try merge(line, FormLook.text)
      let lines = LineBreaking.lines(of: line, width: width).count
      try sheet.setHeight(SheetMetrics.rowHeight(lines: lines), row: row)
      row += 1
    }
  }

  /// Writes the heads of a small table.
  mutating func writeHeads(_ heads: [String]) throws(WorkbookError) {
    try write(heads.map { Cell(text: $0, look: FormLook.head) })
  }

  /// Writes a row of a small table; its last cell takes what columns are left.
  mutating func write(_ cells: [Cell]) throws(WorkbookError) {
    var lines = 1
    for (index, cell) in cells.enumerated() {
      let last = index == cells.count - 1 ? widths.count - 1 : index
      let look = try sheet.workbook.format(cell.look)
      let place = CellReference(row: row, column: index)
      if let target = cell.target {
        try sheet.writeLink(
          cell.text, to: CellReference(row: 0, column: 0), on: target, at: place, look)
      } else {
        try sheet.merge(CellRange(rows: row...row, columns: index...last), cell.text, look)
      }
      let width = SheetMetrics.textWidth(in: widths[index...last].reduce(0, +))
      lines = max(lines, LineBreaking.lines(of: cell.text, width: width - 1).count)
    }
    try sheet.setHeight(SheetMetrics.rowHeight(lines: lines), row: row)
    row += 1
  }

  /// Sets the page up: upright, one page wide, with a foot.
  func finish(footer: String) throws(WorkbookError) {
    try sheet.hideGrid()
    try sheet.printOnA4()
    try sheet.setMargins(left: 1 / 2, right: 1 / 2, top: 3 / 4, bottom: 3 / 4)
    try sheet.setFooter(
      PageText(
        left: [.sheetName], center: [.text(footer)], right: [.page, .text(" / "), .pageCount]))
    try sheet.protect(Protection { $0.allowsFormattingColumns = true })
  }

  private func merge(_ text: String, _ look: CellFormat) throws(WorkbookError) {
    try sheet.merge(
      CellRange(rows: row...row, columns: 0...(widths.count - 1)), text,
      sheet.workbook.format(look))
  }
}
