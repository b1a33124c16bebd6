import Documents
import SheetReferences
import Workbooks

/// Writes one laid-out sheet: its title, blocks, widths, heights and page.
struct SheetWriter {
  let sheet: Sheet
  /// What the workbook is, which stands at the head of each page.
  let title: String
  let layout: SheetLayout
  let resolver: CellResolver
  let words: RenderingWords
  let cachedValues: WorkbookRenderer.CachedValues

  var heights: RowHeights { RowHeights(widths: layout.widths) }

  func write() throws(WorkbookError) {
    try writeColumns()
    try writeRows()
    if !layout.plan.title.isEmpty {
      try writeAcross(layout.plan.title, row: 0, CellLook.sheetTitle)
      try sheet.setHeight(SheetMetrics.titleHeight, row: 0)
    }
    for placement in layout.placements {
      try write(placement)
    }
    try setUpPage()
    if layout.plan.isProtected {
      try sheet.protect(Protection { $0.allowsFormattingColumns = true })
    }
    if layout.plan.isHidden { try sheet.hide() }
  }

  private func writeColumns() throws(WorkbookError) {
    for (column, width) in layout.widths.all.enumerated() {
      try sheet.setWidth(width, columns: column...column)
    }
  }

  /// Gives every row its height, for programs differ in what an untouched row gets.
  private func writeRows() throws(WorkbookError) {
    for row in 0..<layout.rowCount {
      try sheet.setHeight(SheetMetrics.standardRowHeight, row: row)
    }
  }

  private func write(_ placement: SheetLayout.Placement) throws(WorkbookError) {
    switch placement.block {
    case .paragraph(let text), .preformatted(let text): try writeText(text, row: placement.top)
    case .list(let items, let numbered):
      for (index, item) in items.enumerated() {
        let mark = numbered ? "\(index + 1). " : "· "
        try writeText(mark + item, row: placement.top + index)
      }
    case .table(let table):
      if let place = layout.tables[table.id] { try writeTable(place) }
    case .chart(let chart):
      let data = chart.onSheet(resolver, width: layout.chartWidth)
      if let data { try sheet.insert(data, at: CellReference(row: placement.top, column: 0)) }
    }
  }

  /// Writes text across all columns, as high as its lines need.
  func writeText(
    _ text: String, row: Int, _ look: CellFormat = CellLook.text
  ) throws(WorkbookError) {
    try writeAcross(text, row: row, look)
    try sheet.setHeight(heights.height(ofText: text), row: row)
  }

  private func writeAcross(
    _ text: String, row: Int, _ look: CellFormat
  ) throws(WorkbookError) {
    let columns = 0...max(0, layout.widths.all.count - 1)
    try sheet.merge(
      CellRange(rows: row...row, columns: columns), text, sheet.workbook.format(look))
  }

  private func setUpPage() throws(WorkbookError) {
    try sheet.hideGrid()
    try sheet.printOnA4(layout.isLandscape ? .landscape : .portrait)
    try sheet.setMargins(left: 1 / 2, right: 1 / 2, top: 3 / 4, bottom: 3 / 4)
    if !title.isEmpty { try sheet.setHeader(.header(of: title)) }
    try sheet.setFooter(.footer)
    if !layout.pageBreaks.isEmpty { try sheet.breakPages(beforeRows: layout.pageBreaks) }
    guard let heads = layout.keptHeads else { return }
    try sheet.repeatRows(heads.lowerBound...heads.upperBound - 1)
    let isWide = (layout.plan.blocks.tables.first?.columns.count ?? 0) > Self.columnsInSight
    try sheet.freeze(rows: heads.upperBound, columns: isWide ? 1 : 0)
  }

  /// A table of more columns keeps its first one in sight.
  private static let columnsInSight = 8
}
