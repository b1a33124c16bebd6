import Documents

extension NumberStyle {
  /// Totals in ten thousand tonnes.
  static let total = NumberStyle.decimals(2)
  /// Tonnes of gas on calculation sheets.
  static let mass = NumberStyle.decimals(2)
  /// Quantities as declared.
  static let quantity = NumberStyle.atMost(usualDigits)
  /// Factors in the unit of a formula, which conversion may have left with noise.
  static let factor = NumberStyle.atMost(usualDigits)
  /// Percentages that are numbers of their own.
  static let percentage = NumberStyle.decimals(2)
  /// How much of a whole follows from a part, which may be little.
  static let sensitivity = NumberStyle.significant(sensitivityDigits)
  /// Shares.
  static let share = NumberStyle.percent(2)
  /// More significant digits than any declared number has.
  private static let usualDigits = 9
  /// As many as tell parts of a total apart.
  private static let sensitivityDigits = 3
}

extension CellRange {
  /// A column of a table over some of its rows; `nil` for no rows.
  static func column(
    _ column: Table.Column.ID, of table: Table.ID, rows: Range<Int>
  ) -> CellRange? {
    CellRange(table, rows: rows, column: column)
  }
}
