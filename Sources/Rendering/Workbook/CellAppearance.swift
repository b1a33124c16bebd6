import Documents
import Workbooks

/// All that decides how a cell of a table looks: few cells of a table differ in it.
struct CellAppearance: Hashable {
  private let role: Cell.Role
  private let row: Table.Row.Role
  private let side: CellFormat.HorizontalAlignment
  private let indent: Int
  private let numberFormat: String?
  private let isLink: Bool

  /// That of a cell of a row.
  init(_ cell: Cell, in row: Table.Row, column: Int, of place: TableLayout) {
    self.row = row.role
    role = CellLook.role(of: cell, in: row, column: place.table.columns[column])
    side = Self.horizontal(cell, column: column, place.alignments[column])
    indent =
      column == 0
      ? min(row.indentation, Self.deepestIndentation)
      : side == .left && place.isBesideNumbers(column) ? 1 : 0
    numberFormat = Self.numberFormat(of: cell, role)
    isLink = cell.link.map { !$0.isOutside } ?? false
  }

  /// The format that looks so.
  var format: CellFormat {
    if row == .head { return CellLook.head }
    return CellLook.text.with { look in
      look.vertical = .center
      look.borders = CellFormat.Borders(all: .thin, color: CellLook.grid)
      look.horizontal = side
      look.indent = indent
      look.numberFormat = numberFormat
      dress(&look)
      dressRow(&look)
      if isLink {
        look.fontColor = CellLook.linkInk
        look.underlined = true
      }
    }
  }

  private static let deepestIndentation = 15

  private func dress(_ look: inout CellFormat) {
    switch role {
    case .label: break
    case .input:
      look.fill = CellLook.inputFill
      look.locked = false
    case .computed, .total: look.fill = CellLook.computedFill
    case .factor: look.fill = CellLook.factorFill
    case .reference, .note:
      look.fontSize = SheetMetrics.smallFontSize
      look.fontColor = CellLook.faintInk
    }
  }

  private func dressRow(_ look: inout CellFormat) {
    switch row {
    case .item, .head: break
    case .band:
      look.bold = true
      look.fill = CellLook.bandFill
    case .subtotal: look.bold = true
    case .total:
      look.bold = true
      look.borders.top = .medium
    case .memo: look.italic = true
    }
  }

  private static func horizontal(
    _ cell: Cell, column: Int, _ alignment: Table.Column.Alignment
  ) -> CellFormat.HorizontalAlignment {
    if cell.columnSpan > 1 || (column == 0 && cell.value == nil) { return .left }
    return switch (alignment, cell.content) {
    case (.right, .notationKey), (.center, _): .center
    // Words among numbers read from the left as all words do.
    case (.left, _), (.right, .text): .left
    case (.right, _): .right
    }
  }

  /// A number the user fills in shows as typed unless the report wants a number of digits.
  private static func numberFormat(of cell: Cell, _ role: Cell.Role) -> String? {
    guard let value = cell.value else { return nil }
    if role == .input, cell.style == .full { return nil }
    return DisplayNumber(value, cell.style).sheetFormat
  }
}
