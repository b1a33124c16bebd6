import CXLSXWriter
public import SheetReferences

extension Sheet {
  /// The longest formula, in UTF-16 units.
  public static let formulaLimit = 8_192

  /// Writes a formula with the value it is known to have.
  ///
  /// The leading `=` may be left out. Functions newer than Excel 2007 need their file prefix,
  /// `_xlfn.`. A cached error is refused: the library would store it as text.
  public func write(
    formula: String, cached: CachedValue, at cell: CellReference, _ format: Format? = nil
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    let body = try checked(formula, at: cell)
    let (row, column) = (cell.libraryRow, cell.libraryColumn)
    switch cached {
    case .number(let value):
      guard value.isFinite else { throw fault(.notFinite, cell) }
      try claim(cell)
      try expect(worksheet_write_formula_num(sheet, row, column, body, look, value))
    case .text(let text):
      let safe = try cache(text, at: cell)
      try claim(cell)
      try expect(worksheet_write_formula_str(sheet, row, column, body, look, safe))
    case .unknown:
      try claim(cell)
      try expect(worksheet_write_formula(sheet, row, column, body, look))
    }
  }

  private func checked(
    _ formula: String, at cell: CellReference
  ) throws(WorkbookError) -> String {
    let body = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    if body.allSatisfy(\.isWhitespace) { throw fault(.formula(.empty), cell) }
    // The library drops one `=`; a second one would be an empty first operand.
    if body.hasPrefix("=") { throw fault(.formula(.readAsFormula), cell) }
    if let wrong = TextRole.fault(in: body, limit: Sheet.formulaLimit) {
      throw fault(.formula(wrong), cell)
    }
    return body
  }

  private func cache(_ text: String, at cell: CellReference) throws(WorkbookError) -> String {
    if Sheet.errorValues.contains(text) { throw fault(.cachedError(text), cell) }
    return try stored(text, at: cell)
  }

  private static let errorValues: Set<String> = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA",
    "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!",
  ]
}
