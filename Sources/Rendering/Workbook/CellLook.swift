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
  static let factorFill: Color = 0xDDEBF7

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
}

extension Cell.Link {
  /// Whether the link leads out of the workbook, which sheets print as plain text.
  var isOutside: Bool {
    if case .url = self { true } else { false }
  }
}
