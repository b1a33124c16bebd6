import Documents
import Sharing

/// Where the rows of a table lie on its sheet.
struct TableLayout {
  @Shared private(set) var table: Table
  /// The row of the title, or the first row when there is none.
  let top: Int
  /// The rows of heads and column titles.
  let heads: Range<Int>
  /// The first row after the heads.
  let body: Int
  /// The row after the last note.
  let bottom: Int
  /// Where the text of each column stands; to find out takes a look at all its rows.
  let alignments: [Table.Column.Alignment]
  /// How many rows stand above the column titles.
  private let leadingHeadCount: Int
  private let positions: [Table.Column.ID: Int]

  init(_ table: Table, top: Int) {
    let lines = [table.title, table.caption].filter { !$0.isEmpty }.count
    let titles = table.columns.contains { !$0.title.isEmpty } ? 1 : 0
    self.table = table.aligned
    self.top = top
    leadingHeadCount = table.leadingHeadCount
    positions = Dictionary(
      table.columns.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    alignments = table.columns.indices.map { table.alignment(ofColumn: $0) }
    heads = top + lines..<top + lines + leadingHeadCount + titles
    body = heads.upperBound
    bottom = body + table.rows.count - leadingHeadCount + table.notes.count
  }

  /// The row of the caption, if there is one.
  var captionRow: Int? {
    table.caption.isEmpty ? nil : heads.lowerBound - 1
  }

  /// The row of the column titles, if they are shown.
  var titleRow: Int? {
    heads.count > leadingHeadCount ? heads.upperBound - 1 : nil
  }

  /// The row of the first note.
  var notesTop: Int { bottom - table.notes.count }

  /// Whether the text of a column begins where the numbers of the one before it end, which is set
  /// off by an indentation, as LibreOffice draws one at the left alone in every case.
  func isBesideNumbers(_ column: Int) -> Bool {
    column > 0 && alignments[column] == .left && alignments[column - 1] == .right
  }

  /// The sheet's row of one of the table's rows.
  func sheetRow(of row: Int) -> Int {
    row < leadingHeadCount ? heads.lowerBound + row : body + row - leadingHeadCount
  }

  /// The column of an id, counted from 0.
  func position(of column: Table.Column.ID) -> Int? { positions[column] }
}
