public import Documents
public import Findings
import Workbooks

/// Writes long tables as a workbook, row by row, in memory that does not grow with them.
///
/// A table longer than a sheet goes on on further sheets.
public enum DetailWorkbook {
  /// Above so many rows a table belongs here rather than on a sheet of typed cells.
  public static let usualThreshold = 30_000

  /// Writes the tables to a file and says what was wrong; after an error there is no file.
  public static func write(
    _ tables: [DetailTable], hidden: [HiddenSheet] = [], title: String,
    properties: Document.Properties, to path: String
  ) -> [Finding] {
    var options = properties.workbookOptions
    options.constantMemory = true
    do {
      let book = try Workbook(path: path, options: options)
      try book.setProperties(properties.workbookProperties(title: title))
      for part in tables.flatMap(DetailPart.parts) {
        try part.write(to: book, titled: title)
      }
      try book.write(hidden)
      try book.close()
      return []
    } catch {
      return [Finding(error)]
    }
  }
}
