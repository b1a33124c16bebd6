/// Why a workbook could not be written as asked: facts, worded elsewhere.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The workbook is closed; nothing can be done with it or its sheets.
  case closed
  /// The file cannot be created; `code` is the system's `errno`.
  case fileNotWritable(path: String, code: Int32)
  /// Writing the file failed half-way, say on a full disk; what was written is removed.
  case writingFailed(path: String, LibraryFailure)
  /// The temporary file of a constant-memory sheet could not take its rows.
  case temporaryFileFull(sheet: String)
  /// The workbook has no sheet, or none that can be seen.
  case noVisibleSheet
  /// The time of creation is outside the years 1970 to 9999.
  case creationTime(Int)
  /// The sheet cannot have this name.
  case sheetName(String, SheetNameFault)
  /// The name cannot be defined.
  case definedName(String, DefinedNameFault)
  /// The text cannot be used as what it was given for.
  case text(TextRole, TextFault)
  /// The cell cannot be written.
  case cell(CellFault, sheet: String, at: CellReference)
  /// Something about a range of cells cannot be had.
  case range(RangeFault, sheet: String, CellRange)
  /// Something about a sheet cannot be had.
  case sheet(SheetFault, sheet: String)
  /// The chart cannot be drawn.
  case chart(ChartFault)
  /// The format comes from another workbook.
  case foreignFormat
  /// The workbook has as many formats as a workbook may have.
  case tooManyFormats(limit: Int)
  /// A format asks for what no cell can show.
  case format(FormatFault)
  /// A document property of this name exists.
  case duplicateProperty(String)
  /// The library refused for a reason no check foresaw.
  case library(LibraryFailure)
}

/// Why a sheet cannot have a name.
public enum SheetNameFault: Hashable, Sendable {
  /// It is empty.
  case empty
  /// It is longer than 31 characters, as Excel counts them.
  case tooLong(count: Int, limit: Int)
  /// It contains a character that names must not have.
  case forbidden(Unicode.Scalar)
  /// It begins or ends with an apostrophe.
  case apostropheAtEdge
  /// Another sheet has it, letter case aside.
  case duplicate
  /// Excel, or this module for its lists to choose from, keeps it for itself.
  case reserved
}

/// Why a name cannot be defined.
public enum DefinedNameFault: Hashable, Sendable {
  /// It is not a letter or `_`, followed by letters, digits, `_` and `.`.
  case syntax
  /// It reads as a cell, such as `AB12` or `R1C1`.
  case looksLikeCell
  /// It begins with `_xlnm.`, which Excel keeps for itself.
  case reserved
  /// The name, with its sheet if it is local, has more bytes of UTF-8 than the library keeps.
  case tooLong(bytes: Int, limit: Int)
  /// The formula has more bytes of UTF-8 than the library keeps.
  case formulaTooLong(bytes: Int, limit: Int)
  /// The formula is empty.
  case emptyFormula
  /// The name is defined already, letter case aside.
  case duplicate
  /// The formula speaks of a sheet that is not there yet.
  case unknownSheet(String)
  /// A sheet with `!` or `'` in its name cannot have local names.
  case unsuitableSheet(String)
}

/// What a text was to be.
public enum TextRole: Hashable, Sendable {
  /// A cell's formula.
  case formula
  /// The title shown with a validation.
  case validationTitle
  /// The message shown with a validation.
  case validationMessage
  /// An item of a list to choose from.
  case choice
  /// A note on a cell.
  case note
  /// The author of a note.
  case noteAuthor
  /// The tip of a link.
  case linkTip
  /// A page header.
  case header
  /// A page footer.
  case footer
  /// A number format.
  case numberFormat
  /// A font's name.
  case fontName
  /// A password.
  case password
  /// A document property, by name.
  case property(String)
  /// The name of a document property.
  case propertyName
  /// A chart's title, axis name, series name or description.
  case chartText
  /// The comparison text of a conditional format.
  case condition
}

/// What is wrong with a text.
public enum TextFault: Hashable, Sendable {
  /// It is empty where it must not be.
  case empty
  /// It has more characters than Excel takes, counted as Excel counts.
  case tooLong(count: Int, limit: Int)
  /// It has more bytes of UTF-8 than the library keeps.
  case tooManyBytes(count: Int, limit: Int)
  /// It has a character the file cannot hold.
  case forbidden(Unicode.Scalar)
  /// It begins with `=`, which would be read as a formula.
  case readAsFormula
  /// Only printable ASCII is safe here.
  case notASCII
}

/// Why a cell cannot be written.
public enum CellFault: Hashable, Sendable {
  /// The sheet has no such row or column.
  case outsideSheet
  /// The number is not finite.
  case notFinite
  /// The text is longer than a cell holds, counted as Excel counts.
  case textTooLong(count: Int, limit: Int)
  /// The text has a character no cell can hold.
  case forbidden(Unicode.Scalar)
  /// The formula cannot be one.
  case formula(TextFault)
  /// The cached text is an error such as `#DIV/0!`, which would be stored as mere text.
  case cachedError(String)
  /// In constant memory a row is gone once a later one is begun.
  case rowAlreadyWritten(current: Int)
}

/// Why something about a range cannot be had.
public enum RangeFault: Hashable, Sendable {
  /// The sheet does not have all its cells.
  case outsideSheet
  /// It shares cells with a range merged before.
  case overlapsMerged(CellRange)
  /// In constant memory only cells of one row can be merged.
  case mergeOverRows
  /// The sheet has as many of these as the library can count.
  case tooMany(limit: Int)
  /// A list to choose from has no items.
  case noChoices
  /// A list to choose from has more items than a row has cells.
  case tooManyChoices(count: Int, limit: Int)
  /// A bound is not finite, or a lower bound is above the upper one.
  case bounds
  /// A list to choose from must be one row or one column.
  case notALine
  /// The range must be on a sheet of this workbook.
  case unknownSheet(String)
}

/// Why something about a sheet cannot be had.
public enum SheetFault: Hashable, Sendable {
  /// The width of a column is not between 0 and 255.
  case columnWidth(Double)
  /// The height of a row is not between 0 and 409.
  case rowHeight(Double)
  /// The sheet has no such rows.
  case rows(Int, Int)
  /// The sheet has no such columns.
  case columns(Int, Int)
  /// A margin is not between 0 and 49 inches.
  case margin(Double)
  /// The level of an outline is not between 0 and 7.
  case outlineLevel(Int)
  /// The scale of the view is not between 10 and 400 per cent.
  case zoom(Int)
  /// More page breaks than Excel takes.
  case pageBreaks(count: Int, limit: Int)
  /// More links than Excel takes.
  case links(limit: Int)
  /// Head rows and head columns of this sheet together need a longer name than the library keeps.
  case printTitles(bytes: Int, limit: Int)
}

/// Why a chart cannot be drawn.
public enum ChartFault: Hashable, Sendable {
  /// It has no series.
  case noSeries
  /// Its size is not between 1 and 10 000 pixels.
  case size(width: Int, height: Int)
  /// A series must be one row or one column.
  case notALine(CellRange)
  /// A series is outside the sheet.
  case outsideSheet(CellRange)
  /// A series has more points than the library can count.
  case tooManyPoints(CellRange, limit: Int)
  /// A series is on a sheet that is not there.
  case unknownSheet(String)
}

/// What a format asks for that cannot be shown.
public enum FormatFault: Hashable, Sendable {
  /// The font is not between 1 and 409 points.
  case fontSize(Double)
  /// The indentation is not between 0 and 15 steps.
  case indent(Int)
}
