public import SheetReferences

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
