import Rendering
import Workbooks

/// How cells of a form look: as those of reports do, with input in yellow.
enum FormLook {
  /// The title of a sheet.
  static let title = CellLook.sheetTitle
  /// Running text.
  static let text = CellLook.text
  /// What is said above the heads.
  static let instruction = CellLook.note
  /// A head that cannot be changed.
  static let head = CellLook.head

  /// A head that people write themselves.
  static let openHead = input.with { look in
    look.horizontal = .center
    look.wraps = true
    look.bold = true
  }

  /// Whether a column must be filled in, above its head.
  static let mark = CellLook.note.with { look in
    look.horizontal = .center
    look.vertical = .center
  }

  /// The same for one that must be.
  static let requiredMark = mark.with { look in
    look.fontColor = warning
    look.bold = true
  }

  /// A cell with a frame.
  static let cell = CellLook.text.with { look in
    look.vertical = .center
    look.borders = frame
  }

  /// A cell people fill in.
  static let input = cell.with { look in
    look.fill = CellLook.inputFill
    look.locked = false
  }

  /// A cell people may fill in, in a row that does not show until it is reached.
  static let room = CellLook.text.with { look in
    look.vertical = .center
    look.locked = false
  }

  /// What a row of room looks like once it is reached.
  static let reached = CellFormat { look in
    look.fill = CellLook.inputFill
    look.borders = frame
  }

  /// Last year's figures.
  static let lastYear = cell.with { look in
    look.fill = CellLook.computedFill
    look.fontColor = CellLook.faintInk
  }

  /// The name of a row that cannot be changed.
  static let label = cell

  /// The name of a row that is a sum.
  static let sumLabel = cell.with { look in
    look.bold = true
    look.fill = CellLook.bandFill
  }

  /// Text that leads to a sheet.
  static let link = cell.with { look in
    look.fontColor = CellLook.linkInk
    look.underlined = true
  }

  /// The look for texts: what is typed stays as it is typed, `1.10` and `310000` too.
  static func text(_ look: CellFormat) -> CellFormat {
    look.with { $0.numberFormat = "@" }
  }

  /// The look for numbers in this format.
  static func number(_ look: CellFormat, _ format: String) -> CellFormat {
    look.with { look in
      look.numberFormat = format
      look.horizontal = .right
      look.indent = 1
      look.wraps = false
    }
  }

  private static let frame = CellFormat.Borders(all: .thin, color: CellLook.grid)
  private static let warning: Color = 0xC00000
}
