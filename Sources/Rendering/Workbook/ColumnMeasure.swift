import Documents

/// How wide what stands in a column of a table is, in characters.
struct ColumnMeasure {
  private let unbreakable: Int
  private let heading: Int
  private let preferred: Int?
  private let alignment: Table.Column.Alignment?
  private var numbers = 0
  private var texts = 0

  /// Begins with the heading alone.
  init(_ column: Table.Column) {
    unbreakable = LineBreaking.longestUnit(in: column.title)
    heading = column.title.widestLine
    preferred = column.preferredWidth
    alignment = column.alignment
  }

  /// Takes a cell in.
  mutating func take(_ cell: Cell, steps: Int) {
    if cell.value != nil {
      numbers = max(numbers, cell.printed.displayWidth + 1)
    } else {
      texts = max(texts, cell.printed.widestLine + steps * SheetMetrics.charactersPerIndentation)
    }
  }

  /// The width it needs beside the column before it, where text and heads wider than these are broken.
  func width(text: Int, heading: Int, after last: ColumnMeasure?) -> Int {
    let isSetOff = side == .left && last?.side == .right
    return max(
      numbers,
      own(text) + (isSetOff ? SheetMetrics.charactersPerIndentation : 0),
      unbreakable, min(self.heading, heading))
  }

  /// What its text takes: what it would like, unless the sheet is too wide for its wishes.
  private func own(_ most: Int) -> Int {
    guard let preferred else { return min(texts, most) }
    return most < SheetMetrics.wishedText ? min(preferred, most) : preferred
  }

  /// Where its text stands, as far as the cells taken in tell.
  private var side: Table.Column.Alignment { alignment ?? (numbers > 0 ? .right : .left) }
}
