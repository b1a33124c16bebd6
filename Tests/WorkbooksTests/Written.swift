import SheetReferences
import TestSupport
import Workbooks

/// Writes a workbook of one sheet named 表 and reads it back.
func written(
  options: WorkbookOptions = WorkbookOptions(), _ write: (Workbook, Sheet) throws -> Void
) throws -> WorkbookFile {
  let folder = try TemporaryFolder()
  let path = folder.path + "/book.xlsx"
  let book = try Workbook(path: path, options: options)
  try write(book, try book.addSheet(named: "表"))
  try book.close()
  return try WorkbookFile(path)
}

/// What a workbook of one sheet named 表 refuses; `nil` if it refuses nothing.
func refusal(
  options: WorkbookOptions = WorkbookOptions(), _ write: (Workbook, Sheet) throws -> Void
) throws -> WorkbookError? {
  let folder = try TemporaryFolder()
  let book = try Workbook(path: folder.path + "/book.xlsx", options: options)
  do {
    try write(book, try book.addSheet(named: "表"))
    return nil
  } catch let error as WorkbookError {
    return error
  }
}

/// The cell of these letters and digits.
func cell(_ text: String) -> CellReference {
  CellReference(text) ?? CellReference(row: -1, column: -1)
}

/// The range of these letters and digits.
func range(_ text: String) -> CellRange {
  CellRange(text) ?? CellRange(cell(""))
}
