import Documents
import SheetReferences
import Workbooks

/// As many rows of a long table as one sheet takes.
struct DetailPart {
  private static let headRows = 2

  private let table: DetailTable
  private let name: String
  private let rows: Range<Int>

  /// The parts a table must be cut into.
  static func parts(of table: DetailTable) -> [DetailPart] {
    let limit = CellReference.rowLimit - headRows
    let starts = stride(from: 0, to: max(1, table.rowCount), by: limit)
    return starts.enumerated().map { index, start in
      let name = index == 0 ? table.name : "\(table.name) (\(index + 1))"
      return DetailPart(
        table: table, name: name, rows: start..<min(table.rowCount, start + limit))
    }
  }

  func write(to book: Workbook, titled title: String) throws(WorkbookError) {
    let sheet = try book.addSheet(named: name)
    try setUp(sheet, title)
    try writeHeads(on: sheet, book)
    let columns = try columns(in: book)
    for row in rows {
      let sheetRow = row - rows.lowerBound + Self.headRows
      for (position, column) in columns.enumerated() {
        try column.write(row, to: sheet, at: CellReference(row: sheetRow, column: position))
      }
    }
  }

  private func setUp(_ sheet: Sheet, _ title: String) throws(WorkbookError) {
    let widths = table.columns.map(\.sheetWidth)
    for (position, width) in widths.enumerated() {
      try sheet.setWidth(width, columns: position...position)
    }
    let isWide = widths.reduce(0, +) > SheetMetrics.portraitWidth
    try sheet.printOnA4(isWide ? .landscape : .portrait)
    if !title.isEmpty { try sheet.setHeader(.header(of: title)) }
    try sheet.setFooter(.footer)
    try sheet.repeatRows(Self.headRows - 1...Self.headRows - 1)
    try sheet.freeze(rows: Self.headRows, columns: 0)
    guard !table.columns.isEmpty else { return }
    try sheet.filter(
      CellRange(
        rows: Self.headRows - 1...Self.headRows - 1 + rows.count,
        columns: 0...table.columns.count - 1))
  }

  private func writeHeads(on sheet: Sheet, _ book: Workbook) throws(WorkbookError) {
    try sheet.setHeight(SheetMetrics.titleHeight, row: 0)
    let title = try book.format(CellLook.sheetTitle)
    try sheet.write(table.title, at: CellReference(row: 0, column: 0), title)
    let titles = table.columns.map(\.title)
    let lines = titles.map { $0.split(separator: "\n").count }.max() ?? 1
    try sheet.setHeight(SheetMetrics.rowHeight(lines: lines), row: Self.headRows - 1)
    let head = try book.format(CellLook.head)
    for (position, title) in titles.enumerated() {
      try sheet.write(title, at: CellReference(row: Self.headRows - 1, column: position), head)
    }
  }

  private func columns(in book: Workbook) throws(WorkbookError) -> [DetailColumnWriter] {
    var writers: [DetailColumnWriter] = []
    for column in table.columns {
      writers.append(
        DetailColumnWriter(
          values: column.values, format: try book.format(CellLook.detail(column.values))))
    }
    return writers
  }
}

/// Writes the cells of one column, each in its turn.
private struct DetailColumnWriter {
  let values: DetailTable.Values
  let format: Format

  @inline(__always)
  func write(
    _ row: Int, to sheet: Sheet, at cell: CellReference
  ) throws(WorkbookError) {
    switch values {
    case .numbers(let numbers, _):
      guard row < numbers.count, numbers[row].isFinite else { return }
      try sheet.write(numbers[row], at: cell, format)
    case .texts(let positions, let texts):
      guard row < positions.count, texts.indices.contains(Int(positions[row])) else { return }
      try sheet.write(texts[Int(positions[row])], at: cell, format)
    }
  }
}

extension DetailTable.Column {
  private static let numberWidth = 14
  private static let widestText = 40

  /// The heading with the unit on a line of its own.
  fileprivate var title: String {
    Table.Column(id: "", heading: heading, unit: unit).title
  }

  fileprivate var sheetWidth: Double {
    let text =
      switch values {
      case .numbers: Self.numberWidth
      case .texts(_, let texts): min(Self.widestText, texts.map(\.displayWidth).max() ?? 0)
      }
    return SheetMetrics.columnWidth(of: max(text, title.widestLine))
  }
}

extension CellLook {
  /// A cell of a long table.
  fileprivate static func detail(_ values: DetailTable.Values) -> CellFormat {
    text.with { look in
      look.wraps = false
      if case .numbers(_, let style) = values, case .decimals = style.precision {
        look.numberFormat = DisplayNumber(0, style).sheetFormat
      }
    }
  }
}
