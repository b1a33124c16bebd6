import Digests
import Inventories
import SheetReferences

/// Where a table lies on a sheet: which cells are which columns, which rows are its rows.
struct FoundTable {
  /// The table.
  let spec: TableSpec
  /// Its method, for a table by method.
  let method: String?
  /// The digest of the table's file when the form was made of it; `nil` when it is not known.
  var base: SHA256?
  /// The head of columns that only show something, such as last year's figures.
  var aside: String?
  /// How its lines lie.
  var shape: Shape
  /// Which rows are read, and what stands for what.
  var rules = RowRules()

  /// How the lines of a table lie on a sheet.
  enum Shape {
    /// A row of cells for each.
    case list(FoundList)
    /// A cell for each, in the row of one word and the column of another.
    case matrix(FoundMatrix)
  }
}

/// A list of lines on a sheet: below a head, a column for each field.
struct FoundList {
  /// A field and where it stands.
  struct Column: Hashable {
    /// The field.
    let key: String
    /// Its column on the sheet.
    let index: Int
    /// Its head.
    let head: CellReference
    /// The unit in its head.
    let unit: String?
  }

  /// The fields that were found, from left to right.
  var columns: [Column]
  /// The last row of the head.
  let headRow: Int
  /// The rows to be read, the last not included; `nil` to the end of the sheet.
  var end: Int?
  /// The unit that a line above the head states for the whole table.
  var unit: String?

  /// A field's column.
  func column(_ key: String) -> Column? {
    columns.first { $0.key == key }
  }
}

/// A matrix on a sheet: the words of one field down, those of another across.
struct FoundMatrix {
  /// A word across, and its unit.
  struct Column: Hashable {
    /// The word.
    let word: String
    /// Its column on the sheet.
    let index: Int
    /// Its head.
    let head: CellReference
    /// The unit in its head.
    let unit: String?
  }

  /// The column of the words down.
  let rows: Int
  /// The words across, from left to right.
  var columns: [Column]
  /// The first row of the head.
  let headTop: Int
  /// The last row of the head.
  let headRow: Int
  /// The first row below the matrix; `nil` when it goes to the end of the sheet.
  var end: Int?
  /// What the matrix has no room for, listed below it or on sheets of their own.
  var remarks: [Remarks] = []

  /// A list of lines of the same table: notes on cells, and cells that stand there twice.
  struct Remarks {
    /// The sheet they are on.
    let sheet: FilledSheet
    /// Where they lie.
    let list: FoundList
  }
}

/// Which rows of a table are read, and what the words in it stand for.
struct RowRules {
  /// Fields that are the same in every row.
  var fixed: [String: String] = [:]
  /// What the words of a field stand for.
  var words: [String: [String: String]] = [:]
  /// Rows whose first word is one of these, or contains it, are left out.
  var skipped: [String] = []
  /// The first row, counted from zero.
  var first: Int?
  /// The last row, counted from zero.
  var last: Int?
}
