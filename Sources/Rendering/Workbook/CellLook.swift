import Documents
package import Workbooks

/// How a cell of a table looks on a sheet: by its role, its row and its number.
///
/// Forms look alike.
package enum CellLook {
  package static let grid: Color = 0xBFBFBF
  package static let ink: Color = 0x222222
  package static let faintInk: Color = 0x595959
  package static let linkInk: Color = 0x0563C1
  private static let white: Color = 0xFFFFFF
  package static let headFill: Color = 0x1F3864
  package static let bandFill: Color = 0xD9E1F2
  package static let inputFill: Color = 0xFFF2CC
  package static let computedFill: Color = 0xF2F2F2
  private static let factorFill: Color = 0xDDEBF7

  /// Running text.
  package static let text = CellFormat { look in
    look.fontName = SheetMetrics.font
    look.fontSize = SheetMetrics.fontSize
    look.fontColor = ink
    look.wraps = true
    look.vertical = .top
  }

  /// The title of a sheet.
  package static let sheetTitle = text.with { look in
    look.fontSize = SheetMetrics.titleSize
    look.bold = true
    look.wraps = false
    look.vertical = .center
  }

  /// The title of a table.
  package static let tableTitle = text.with { look in
    look.bold = true
    look.vertical = .center
  }

  /// The notes and the caption of a table.
  package static let note = text.with { look in
    look.fontSize = SheetMetrics.smallFontSize
    look.fontColor = faintInk
  }

  /// A head of a table.
  package static let head = text.with { look in
    look.bold = true
    look.fontColor = white
    look.fill = headFill
    look.horizontal = .center
    look.vertical = .center
    look.borders = CellFormat.Borders(all: .thin, color: grid)
  }

  /// A cell of a row.
  static func cell(
    _ cell: Cell, in row: Table.Row, column: Int, of place: TableLayout
  ) -> CellFormat {
    let role = role(of: cell, in: row, column: place.table.columns[column])
    return text.with { look in
      look.vertical = .center
      look.borders = CellFormat.Borders(all: .thin, color: grid)
      let side = horizontal(cell, column: column, place.alignments[column])
      look.horizontal = side
      look.indent =
        column == 0
        ? min(row.indentation, deepestIndentation)
        : side == .left && place.isBesideNumbers(column) ? 1 : 0
      look.numberFormat = numberFormat(of: cell, role)
      dress(&look, as: role)
      dress(&look, in: row.role)
      if let link = cell.link, !link.isOutside {
        look.fontColor = linkInk
        look.underlined = true
      }
    }
  }

  private static let deepestIndentation = 15

  /// What a cell is to the reader: by itself, or by its row and column.
  static func role(
    of cell: Cell, in row: Table.Row, column: Table.Column
  ) -> Cell.Role {
    if let role = cell.role { return role }
    switch row.role {
    case .head, .band: return .label
    case .subtotal, .total: return cell.value == nil ? .label : .total
    case .item, .memo:
      return column.role == .input && cell.sheetFormula != nil ? .computed : column.role
    }
  }

  private static func dress(_ look: inout CellFormat, as role: Cell.Role) {
    switch role {
    case .label: break
    case .input:
      look.fill = inputFill
      look.locked = false
    case .computed, .total: look.fill = computedFill
    case .factor: look.fill = factorFill
    case .reference, .note:
      look.fontSize = SheetMetrics.smallFontSize
      look.fontColor = faintInk
    }
  }

  private static func dress(_ look: inout CellFormat, in row: Table.Row.Role) {
    switch row {
    case .item, .head: break
    case .band:
      look.bold = true
      look.fill = bandFill
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

extension Cell.Link {
  /// Whether the link leads out of the workbook, which sheets print as plain text.
  var isOutside: Bool {
    if case .url = self { true } else { false }
  }
}
