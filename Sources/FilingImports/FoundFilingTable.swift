import Documents
import Findings
import Forms

/// A table of a filing's workbook, found on a sheet by its heads.
struct FoundFilingTable {
  /// The table as it was laid out.
  let table: Table
  /// The sheet.
  let sheet: FilledSheet
  /// The row of the heads.
  let head: Int
  /// The column of the first head.
  let left: Int

  /// Finds a table on a sheet, at or below a row.
  init?(_ table: Table, on sheet: FilledSheet, from row: Int) {
    let heads = table.columns.map { Self.plain($0.title) }
    for candidate in sheet.rows where candidate >= row {
      for left in 0..<Self.furthestLeft where Self.stands(heads, sheet, candidate, left) {
        self.table = table
        self.sheet = sheet
        head = candidate
        self.left = left
        return
      }
    }
    return nil
  }

  /// Sheets begin at the left, with a margin at most.
  private static let furthestLeft = 3

  private static func stands(
    _ heads: [String], _ sheet: FilledSheet, _ row: Int, _ left: Int
  ) -> Bool {
    heads.indices.allSatisfy { plain(sheet.text(row, left + $0)) == heads[$0] }
  }

  /// A head without blanks and line breaks, which programs set as they like.
  static func plain(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  /// The address of a cell, with its sheet.
  func cell(_ row: Int, _ column: Int) -> String? { sheet.place(row, column).cell }

  /// The position of a column on the sheet.
  func column(_ id: Table.Column.ID) -> Int? {
    table.position(of: id).map { left + $0 }
  }
}
