import Rendering
import SheetReferences
import Workbooks

/// Writes a laid-out sheet: what stands above, heads, rows, room, what may be typed, the page.
struct GridWriter {
  let grid: FormGrid
  let sheet: Sheet
  /// What stands in the middle of each page's foot.
  let footer: String
  /// The width of each column; to find out takes a look at all rows.
  private let widths: [Double]

  init(grid: FormGrid, sheet: Sheet, footer: String) {
    self.grid = grid
    self.sheet = sheet
    self.footer = footer
    widths = grid.columns.indices.map {
      SheetMetrics.columnWidth(of: Self.textWidth(of: $0, in: grid))
    }
  }

  private var book: Workbook { sheet.workbook }
  private var markRow: Int { 1 + grid.instructions.count }
  private var headRow: Int { markRow + 1 }
  private var firstRow: Int { headRow + 1 }
  private var columnCount: Int { grid.columns.count }
  /// The rows with a frame: those there are, and some of the room.
  private var framedRows: Int { grid.rows.count + min(grid.room, Self.framedRoom) }
  private var rowCount: Int { grid.rows.count + grid.room }

  private static let framedRoom = 12
  private static let columnsInSight = 8
  private static let widestText = 110.0
  private static let widestHead = 10

  func write() throws(WorkbookError) {
    try writeColumns()
    try writeAbove()
    try writeHeads()
    for (index, row) in grid.rows.enumerated() { try write(row, at: firstRow + index) }
    try writeRoom()
    try writeRules()
    try setUpPage()
    try sheet.protect(
      Protection { protection in
        protection.allowsFormattingColumns = true
        protection.allowsFormattingRows = true
        protection.allowsInsertingRows = grid.room > 0
      })
  }
}

// MARK: Columns and heads

extension GridWriter {
  private static func textWidth(of index: Int, in grid: FormGrid) -> Int {
    let column = grid.columns[index]
    let values = grid.rows.map { width(of: $0.values[index], in: column) + $0.indent * 2 }
    let head = max(
      LineBreaking.longestUnit(in: column.head), min(column.head.widestLine, widestHead),
      column.mark.displayWidth)
    return max(column.leastWidth, head, values.max() ?? 0)
  }

  /// Numbers must be seen whole; texts wrap.
  private static func width(of value: TableContent.Value, in column: FormGrid.Column) -> Int {
    switch value {
    case .blank: 0
    case .text(let text): min(text.displayWidth, column.mostWidth)
    case .number(let number, _): FormNumber.width(of: number, in: column.numberFormat) + 1
    }
  }

  /// Empty cells of a column are as free as those that are framed.
  private func writeColumns() throws(WorkbookError) {
    for (index, width) in widths.enumerated() {
      let column = grid.columns[index]
      let look = column.use == .input && grid.room > 0 ? FormLook.room : FormLook.text
      try sheet.setWidth(width, columns: index...index, book.format(dressed(look, column)))
    }
  }

  /// The columns that running text stands across: as many as one sees at once, without a first
  /// one that is printed again on every page.
  private var textColumns: ClosedRange<Int> {
    let first = grid.keepsFirstColumn && columnCount > 1 ? 1 : 0
    var total = 0.0
    let last = widths.indices.dropFirst(first).first { index in
      total += widths[index]
      return total >= Self.widestText
    }
    return first...(last ?? max(0, columnCount - 1))
  }

  private func writeAbove() throws(WorkbookError) {
    let title = grid.keepsFirstColumn ? 0...0 : textColumns
    try sheet.merge(
      CellRange(rows: 0...0, columns: title), grid.title, book.format(FormLook.title))
    try sheet.setHeight(SheetMetrics.titleHeight, row: 0)
    let width = SheetMetrics.textWidth(in: widths[textColumns].reduce(0, +))
    for (index, text) in grid.instructions.enumerated() {
      let row = 1 + index
      try sheet.merge(
        CellRange(rows: row...row, columns: textColumns), text, book.format(FormLook.instruction))
      let lines = LineBreaking.lines(of: text, width: width).count
      try sheet.setHeight(SheetMetrics.rowHeight(lines: lines), row: row)
    }
  }

  private func writeHeads() throws(WorkbookError) {
    var lines = 1
    for (index, column) in grid.columns.enumerated() {
      let mark = column.isRequired ? FormLook.requiredMark : FormLook.mark
      try sheet.write(
        column.mark, at: CellReference(row: markRow, column: index), book.format(mark))
      let look = column.headValidation == nil ? FormLook.head : FormLook.text(FormLook.openHead)
      try write(.text(column.head), at: CellReference(row: headRow, column: index), look)
      let width = SheetMetrics.textWidth(in: widths[index]) - 1
      lines = max(lines, LineBreaking.lines(of: column.head, width: width).count)
    }
    try sheet.setHeight(SheetMetrics.rowHeight(lines: 1), row: markRow)
    try sheet.setHeight(SheetMetrics.rowHeight(lines: lines), row: headRow)
  }
}

// MARK: Rows

extension GridWriter {
  private func write(_ row: FormGrid.Row, at index: Int) throws(WorkbookError) {
    for (position, column) in grid.columns.enumerated() {
      let look: CellFormat =
        switch column.use {
        case .input: FormLook.input
        case .lastYear: FormLook.lastYear
        case .label:
          (row.isSum ? FormLook.sumLabel : FormLook.label).with { $0.indent = row.indent }
        }
      try write(
        row.values[position], at: CellReference(row: index, column: position),
        dressed(look, column))
    }
  }

  private func writeRoom() throws(WorkbookError) {
    for row in grid.rows.count..<framedRows {
      for (index, column) in grid.columns.enumerated() {
        let look = column.use == .input ? FormLook.input : FormLook.lastYear
        try sheet.writeBlank(
          at: CellReference(row: firstRow + row, column: index),
          book.format(dressed(look, column)))
      }
    }
  }

  private func dressed(_ look: CellFormat, _ column: FormGrid.Column) -> CellFormat {
    column.numberFormat.map { FormLook.number(look, $0) } ?? FormLook.text(look)
  }

  private func write(
    _ value: TableContent.Value, at cell: CellReference, _ look: CellFormat
  ) throws(WorkbookError) {
    switch value {
    case .blank: try sheet.writeBlank(at: cell, book.format(look))
    case .text(let text): try sheet.write(text, at: cell, book.format(look))
    case .number(let number, _): try sheet.write(number, at: cell, book.format(look))
    }
  }
}

// MARK: Rules and page

extension GridWriter {
  private func writeRules() throws(WorkbookError) {
    guard rowCount > 0 else { return }
    let rows = firstRow...(firstRow + rowCount - 1)
    for (index, column) in grid.columns.enumerated() {
      if let validation = column.validation, column.use == .input {
        try sheet.validate(CellRange(rows: rows, columns: index...index), validation)
      }
      if let validation = column.headValidation {
        try sheet.validate(CellRange(CellReference(row: headRow, column: index)), validation)
      }
    }
    try frameRowsReached()
  }

  /// A row of room shows its frame once the row before it is filled in, so that empty pages are
  /// not printed.
  private func frameRowsReached() throws(WorkbookError) {
    guard framedRows < rowCount else { return }
    let range = CellRange(
      rows: (firstRow + framedRows)...(firstRow + rowCount - 1), columns: 0...(columnCount - 1))
    let last = CellReference.letters(ofColumn: columnCount - 1)
    let row = range.first.row
    try sheet.format(
      range, when: .formula("=COUNTA($A\(row):$\(last)\(row + 1))>0"),
      book.format(FormLook.reached))
  }

  private func setUpPage() throws(WorkbookError) {
    let total = widths.reduce(0, +)
    let pages = grid.keepsFirstColumn ? max(1, Int((total / Self.widestPage).rounded(.up))) : 1
    try sheet.hideGrid()
    try sheet.printOnA4(
      total > SheetMetrics.portraitWidth ? .landscape : .portrait, pagesWide: pages)
    try sheet.setMargins(left: 1 / 2, right: 1 / 2, top: 3 / 4, bottom: 3 / 4)
    try sheet.setFooter(
      PageText(
        left: [.sheetName], center: [.text(footer)], right: [.page, .text(" / "), .pageCount]))
    try sheet.repeatRows(markRow...headRow)
    if pages > 1 { try sheet.repeatColumns(0...0) }
    let keepsFirst = grid.keepsFirstColumn || columnCount > Self.columnsInSight
    try sheet.freeze(rows: firstRow, columns: keepsFirst ? 1 : 0)
  }

  /// What a page may take and still be read.
  private static let widestPage = SheetMetrics.landscapeWidth * 2
}
