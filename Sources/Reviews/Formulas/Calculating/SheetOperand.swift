import SheetReferences

/// A value, or cells that are looked at only when their values are asked for.
enum SheetOperand {
  case value(SheetValue)
  case area(PlacedArea)
  case array(SheetArray)
  case union([SheetOperand])

  static func number(_ number: Double) -> SheetOperand { .value(.checked(number)) }
  static func error(_ fault: SheetFault) -> SheetOperand { .value(.error(fault)) }
}

/// Cells of the sheet with a number.
struct PlacedArea: Hashable {
  let sheet: Int
  let range: CellRange
}

/// One cell of the sheet with a number.
struct CellPlace: Hashable {
  let sheet: Int
  let cell: CellReference
}

/// A rectangle of values.
struct SheetArray {
  let rows: Int
  let columns: Int
  /// Row after row.
  let values: [SheetValue]

  subscript(row: Int, column: Int) -> SheetValue { values[row * columns + column] }

  /// The value at a place, one row or column standing for all of them.
  func spread(_ row: Int, _ column: Int) -> SheetValue {
    let row = rows == 1 ? 0 : row
    let column = columns == 1 ? 0 : column
    return row < rows && column < columns ? self[row, column] : .error(.notAvailable)
  }
}
