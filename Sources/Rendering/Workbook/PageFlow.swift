import Documents

/// Follows where printed pages end, so that no chart and no short table is cut in two.
///
/// Excel ignores page breaks on sheets that are fitted to the width of a page; what would not fit on
/// the rest of a page is therefore moved down by empty rows. A page break is set as
/// well, for programs that heed it and measure columns by another font.
struct PageFlow {
  private let pageHeight: Double
  private let heights: RowHeights
  private var used: Double

  /// Starts on the first page, below the sheet's title.
  init(widths: ColumnWidths, isLandscape: Bool, titleRows: Int) {
    let paper = isLandscape ? SheetMetrics.landscapePage : SheetMetrics.portraitPage
    pageHeight = Self.height(of: paper, for: widths)
    heights = RowHeights(widths: widths)
    used = titleRows > 0 ? SheetMetrics.titleHeight + SheetMetrics.standardRowHeight : 0
  }

  /// How much of a sheet's height a page takes, which is printed smaller where it is too wide for the paper.
  static func height(of paper: (width: Double, height: Double), for widths: ColumnWidths) -> Double
  {
    let sheetWidth = widths.all.reduce(0) { $0 + SheetMetrics.points(ofColumn: $1) }
    return paper.height / min(1, paper.width / max(1, sheetWidth))
  }

  /// Rows left empty before a block, and after how many of them a page is to end.
  struct Gap {
    let rows: Int
    let pageEnd: Int
  }

  /// The rows to leave empty before a block, which then follows; `nil` where it fits.
  ///
  /// The break stands before the page is full by any measure: rows that overflow it would be a page of
  /// their own, with nothing on it.
  mutating func gap(before block: Block) -> Gap? {
    let height = heights.height(of: block)
    guard isKeptWhole(block, height), used + height > pageHeight else {
      used = (used + height).truncatingRemainder(dividingBy: pageHeight)
      return nil
    }
    let rest = (pageHeight - used) / SheetMetrics.standardRowHeight
    let begun = height + 2 * Double(Self.slack) * SheetMetrics.standardRowHeight
    used = begun.truncatingRemainder(dividingBy: pageHeight)
    return Gap(
      rows: Int(rest.rounded(.up)) + Self.slack,
      pageEnd: max(0, Int(rest.rounded(.down)) - Self.slack))
  }

  /// Whether a block is not to be cut: a chart, or a table that leaves most of a page to others.
  private func isKeptWhole(_ block: Block, _ height: Double) -> Bool {
    switch block {
    case .chart: height <= pageHeight
    case .table: height < pageHeight * Self.shortTable
    case .paragraph, .preformatted, .list: false
    }
  }

  /// Up to which share of a page a table is short.
  private static let shortTable = 0.5

  /// Rows by which programs may disagree about the end of a page; repeated heads take as many.
  private static let slack = 2
}

extension RowHeights {
  /// The height of a block with the empty row after it.
  func height(of block: Block) -> Double {
    let lines: Double =
      switch block {
      case .paragraph(let text), .preformatted(let text): height(ofText: text)
      case .list(let items, _): items.map(height).reduce(0, +)
      // Its rows have the empty one after it already.
      case .chart(let chart): Double(chart.sheetRows - 1) * SheetMetrics.standardRowHeight
      case .table(let table): height(of: table)
      }
    return lines + SheetMetrics.standardRowHeight
  }

  private func height(of table: Table) -> Double {
    let words = ([table.title, table.caption] + table.notes).filter { !$0.isEmpty }
    let place = TableLayout(table, top: 0)
    return words.map(height).reduce(0, +) + height(ofTitles: table.columns.map(\.title))
      + table.rows.map { height(of: $0, in: place) }.reduce(0, +)
  }
}
