import CXLSXWriter
public import SheetReferences

extension Sheet {
  /// Writes a text as it is: `=1+1` stays text, and so does what looks like a number or a link.
  ///
  /// An empty text is a blank cell.
  public func write(
    _ text: String, at cell: CellReference, _ format: Format? = nil
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    try claim(cell)
    if CellText.reading(of: text) == .plain, text.utf8.count <= CellText.limit {
      let result = text.withCString {
        worksheet_write_string(sheet, cell.libraryRow, cell.libraryColumn, $0, look)
      }
      try expect(result)
    } else {
      let safe = try stored(text, at: cell)
      try expect(worksheet_write_string(sheet, cell.libraryRow, cell.libraryColumn, safe, look))
    }
  }

  /// Writes a number, which must be finite; the file holds `StoredNumber.value(of:)` of it.
  public func write(
    _ number: Double, at cell: CellReference, _ format: Format? = nil
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    guard number.isFinite else { throw fault(.notFinite, cell) }
    try claim(cell)
    try expect(worksheet_write_number(sheet, cell.libraryRow, cell.libraryColumn, number, look))
  }

  /// Writes TRUE or FALSE.
  public func write(
    _ truth: Bool, at cell: CellReference, _ format: Format? = nil
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    try claim(cell)
    let value: CInt = truth ? 1 : 0
    try expect(worksheet_write_boolean(sheet, cell.libraryRow, cell.libraryColumn, value, look))
  }

  /// Writes an empty cell that has a look.
  public func writeBlank(at cell: CellReference, _ format: Format) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    try claim(cell)
    try expect(worksheet_write_blank(sheet, cell.libraryRow, cell.libraryColumn, look))
  }

  /// The text with escapes, if a cell can hold it.
  func stored(_ text: String, at cell: CellReference) throws(WorkbookError) -> String {
    if let nul = text.unicodeScalars.first(where: { $0.value == 0 }) {
      throw fault(.forbidden(nul), cell)
    }
    let safe = CellText.reading(of: text) == .plain ? text : CellText.escaped(text)
    let count = CellText.length(of: safe)
    guard count <= CellText.limit else {
      throw fault(.textTooLong(count: count, limit: CellText.limit), cell)
    }
    return safe
  }
}
