import Documents

extension NumberStyle {
  /// Totals in ten thousand tonnes.
  static let total = NumberStyle.decimals(2)
  /// Tonnes of gas on calculation sheets.
  static let mass = NumberStyle.decimals(2)
  /// Quantities as declared.
  static let quantity = NumberStyle.full
  /// Published figures beside ours, whatever their size.
  static let comparison = NumberStyle.significant(6)
  /// A ratio near one.
  static let ratio = NumberStyle.decimals(4)
  /// Numbers put into a formula.
  static let substituted = NumberStyle.significant(8)
  /// Shares.
  static let share = NumberStyle.percent(2)
}

extension CellRange {
  /// A column of a table over some of its rows; `nil` for no rows.
  static func column(
    _ column: Table.Column.ID, of table: Table.ID, rows: Range<Int>
  ) -> CellRange? {
    CellRange(table, rows: rows, column: column)
  }
}
