import Documents

/// Where everything on a sheet lies, and how wide and high it is.
struct SheetLayout {
  /// A block and the row it begins on.
  struct Placement {
    let block: Block
    let top: Int
  }

  let plan: SheetPlan
  let widths: ColumnWidths
  let placements: [Placement]
  let tables: [Table.ID: TableLayout]
  /// The rows before which a page ends.
  let pageBreaks: [Int]
  /// How many rows the sheet takes.
  let rowCount: Int
  /// Whether the sheet is printed across.
  let isLandscape: Bool

  init(_ plan: SheetPlan) {
    self.plan = plan
    let widths = ColumnWidths(plan.blocks.tables)
    var placements: [Placement] = []
    var tables: [Table.ID: TableLayout] = [:]
    var pageBreaks: [Int] = []
    let isLandscape = Self.isLandscape(plan, widths)
    var row = plan.title.isEmpty ? 0 : 2
    var flow = PageFlow(widths: widths, isLandscape: isLandscape, titleRows: row)
    for block in plan.blocks {
      if plan.blocks.count > 1, let gap = flow.gap(before: block) {
        pageBreaks.append(row + gap.pageEnd)
        row += gap.rows
      }
      placements.append(Placement(block: block, top: row))
      if case .table(let table) = block {
        let layout = TableLayout(table, top: row)
        tables[table.id] = layout
        row = layout.bottom + 1
      } else {
        row += Self.rowCount(of: block) + 1
      }
    }
    self.widths = widths
    self.isLandscape = isLandscape
    self.placements = placements
    self.pageBreaks = pageBreaks
    rowCount = row
    self.tables = tables
  }

  private static func rowCount(of block: Block) -> Int {
    switch block {
    case .paragraph, .preformatted, .table: 1
    case .list(let items, _): items.count
    case .chart(let chart): chart.sheetRows
    }
  }

  /// The heads to keep in sight: those of the sheet's only table.
  var keptHeads: Range<Int>? {
    guard plan.keepsHeads, plan.blocks.charts.isEmpty, plan.blocks.tables.count == 1,
      let layout = tables.values.first,
      !layout.heads.isEmpty
    else { return nil }
    return layout.heads
  }

  private static func isLandscape(_ plan: SheetPlan, _ widths: ColumnWidths) -> Bool {
    switch plan.orientation {
    // A page that would be shrunk beyond reading lies on its side, whatever was asked for.
    case .portrait: widths.total * SheetMetrics.smallestScale > SheetMetrics.portraitWidth
    case .landscape: true
    case .automatic:
      widths.total > SheetMetrics.portraitWidth && !isBetterUpright(plan, widths)
    }
  }

  /// Whether a sheet that is a little too wide for an upright page, and too long for a lying one, is better a
  /// little smaller and upright: it takes about half the pages.
  private static func isBetterUpright(_ plan: SheetPlan, _ widths: ColumnWidths) -> Bool {
    guard widths.total * SheetMetrics.readableScale <= SheetMetrics.portraitWidth else {
      return false
    }
    let heights = RowHeights(widths: widths)
    let height = plan.blocks.map(heights.height).reduce(0, +)
    return height > PageFlow.height(of: SheetMetrics.landscapePage, for: widths)
  }

  /// How wide a chart is drawn, in pixels, so that it widens no page.
  var chartWidth: Int {
    min(SheetMetrics.widestChart, Int(widths.total * SheetMetrics.pixelsPerCharacter))
  }
}
