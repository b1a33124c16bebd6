import Documents

/// How wide what stands in a column of a table is, in characters.
struct ColumnMeasure {
  private let heading: Int
  private let preferred: Int?
  private var numbers = 0
  private var texts = 0

  /// Begins with the heading alone.
  init(_ column: Table.Column) {
    heading = max(
      LineBreaking.longestUnit(in: column.title),
      min(column.title.widestLine, SheetMetrics.headingCap))
    preferred = column.preferredWidth
  }

  /// Takes a cell in.
  mutating func take(_ cell: Cell, indentation: Int) {
    if cell.value != nil {
      numbers = max(numbers, cell.printed.displayWidth + 1)
    } else {
      texts = max(texts, cell.printed.widestLine + indentation)
    }
  }

  /// The width it needs, where text wider than a cap is broken.
  func width(textCap: Int) -> Int {
    max(numbers, preferred ?? min(texts, textCap), heading)
  }
}
