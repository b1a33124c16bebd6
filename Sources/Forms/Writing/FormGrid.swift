import Workbooks

/// A sheet to fill in, laid out: what stands above the heads, columns, rows and room for more.
struct FormGrid {
  /// What the sheet is called above everything.
  let title: String
  /// What is said above the heads, a line each.
  let instructions: [String]
  /// The columns.
  let columns: [Column]
  /// The rows there are.
  let rows: [Row]
  /// How many rows more may be filled in.
  let room: Int
  /// Whether the first column stays in sight: it says what each row is.
  var keepsFirstColumn = false

  /// A column.
  struct Column {
    /// Its head.
    let head: String
    /// What stands above its head.
    var mark = ""
    /// Whether a row without it is refused.
    var isRequired = false
    /// What its cells are for.
    let use: Use
    /// How its numbers are shown; none for texts.
    var numberFormat: String?
    /// What may be typed into its cells.
    var validation: Validation?
    /// What may be typed into its head; a head with it is open.
    var headValidation: Validation?
    /// How wide it is at least, in columns of text.
    var leastWidth = 0
    /// How wide its texts make it at most.
    var mostWidth = 24
  }

  /// What the cells of a column are for.
  enum Use {
    /// People fill them in.
    case input
    /// They name the row.
    case label
    /// They show last year's figures.
    case lastYear
  }

  /// A row.
  struct Row {
    /// What its cells hold, one for each column.
    let values: [TableContent.Value]
    /// Whether it is a sum of others.
    var isSum = false
    /// How deep it lies below another.
    var indent = 0
  }
}
