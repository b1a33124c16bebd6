/// The rows of a filing's file, as a workbook has them.
struct FilingRows: Hashable {
  /// The rows.
  var rows: [FilingRow] = []
  /// Rows that the unit names below a grid's columns.
  var details: [FilingRow] = []

  /// Adds a row if anything but its name is in it.
  mutating func add(_ row: FilingRow, named key: String?) {
    guard row.texts.keys.contains(where: { $0 != key }) else { return }
    rows.append(row)
  }
}
