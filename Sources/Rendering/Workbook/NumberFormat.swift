import Documents

extension DisplayNumber {
  /// More decimals than this say nothing in a cell.
  private static let mostDecimals = 10

  /// The spreadsheet's format that shows the number as it is printed here.
  ///
  /// Formats count decimals alone, so significant digits become the decimals they mean for this
  /// number.
  var sheetFormat: String {
    let whole = style.isGrouped ? "#,##0" : "0"
    let count = min(decimals, Self.mostDecimals)
    let fraction = count > 0 ? "." + String(repeating: "0", count: count) : ""
    return whole + fraction + (style.isPercent ? "%" : "")
  }
}
