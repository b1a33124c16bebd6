public import Findings
import Inventories
import Parsing

/// How staff's own tables are read (表格对照): which sheet is which table, which column which field.
///
/// It is a YAML document, read strictly: a key nobody knows is a finding where it stands.
public struct TableMapping: Sendable {
  /// How the tables of single sheets are read; one sheet may have several.
  let sheets: [SheetMapping]

  /// Reads a mapping; problems are appended, and one that has any gives `nil`.
  public init?(reading path: String, into findings: inout [Finding]) {
    var problems: [Finding] = []
    let node = YAMLDocument.node(reading: path, into: &problems)
    var sheets: [SheetMapping]?
    if let node, var map = YAMLReading.map(node, into: &problems) {
      sheets = map.required("sheets", as: .list(of: .sheetMapping), into: &problems)
      map.finish(into: &problems)
    }
    findings += problems
    guard let sheets, !problems.hasErrors else { return nil }
    self.sheets = sheets
  }
}

/// How one table on a sheet is read.
struct SheetMapping: Sendable {
  /// The sheet's name.
  let sheet: Located<String>
  /// The table.
  let table: TableSpec
  /// The method, for a table by method.
  let method: String?
  /// Where its head is.
  let head: HeadRow
  /// The fields and their columns: a letter, or a head's text.
  let columns: [(key: String, column: Located<String>)]
  /// The matrix, for one that is laid out so.
  let matrix: MatrixMapping?
  /// Which rows are read, and what stands for what.
  let rules: RowRules

  /// Where a head is.
  enum HeadRow: Hashable, Sendable {
    /// In this row, counted from zero.
    case row(Int)
    /// In the first row that has a cell with this text.
    case text(String)
  }
}

/// How a matrix is read.
struct MatrixMapping: Sendable {
  /// The column of the words down: a letter, or a head's text.
  let rows: Located<String>
  /// The row of units below the head, counted from zero.
  let units: Int?
  /// The first and last column of the words across, by letter.
  let from: String?
  let to: String?
}
