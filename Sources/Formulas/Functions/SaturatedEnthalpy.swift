/// The enthalpy of saturated steam, read from a printed table and straight between its rows.
///
/// A pressure outside the table has no value: steam below 0.1 MPa nobody buys, and above 15 MPa the
/// table departs from IAPWS-IF97.
struct SaturatedEnthalpy: FormulaFunction {
  private let pressure: Double

  /// Takes an absolute pressure in MPa.
  init(_ argument: (Int) -> Double) { pressure = argument(0) }

  var isDefined: Bool { Self.range.contains(pressure) }

  /// The row's enthalpy and what the slope adds up to from there on, in kJ/kg.
  var value: Double {
    let row = lastRow
    return row.enthalpy + (pressure - row.pressure) * row.slope
  }

  /// On a row the slope is that of the way up.
  func slope(by position: Int) -> Double { lastRow.slope }

  static var units: (arguments: [String], value: String) { (["MPa"], "kJ/kg") }

  /// The last row that is not above the pressure.
  private var lastRow: Row { Self.rows.last { $0.pressure <= pressure } ?? Self.rows[0] }

  // MARK: Rows

  /// A row of the table and how the enthalpy goes on from it.
  private struct Row {
    let pressure: Double
    let enthalpy: Double
    let slope: Double
  }

  /// All rows; from the last one the enthalpy goes on as it came.
  private static let rows: [Row] = {
    let table = SaturatedSteamTable.rows
    return table.indices.map { index in
      let lower = min(index, table.count - 2)
      let (from, to) = (table[lower], table[lower + 1])
      let slope = (to.enthalpy - from.enthalpy) / (to.pressure - from.pressure)
      return Row(pressure: table[index].pressure, enthalpy: table[index].enthalpy, slope: slope)
    }
  }()

  private static let range = rows[0].pressure...rows[rows.count - 1].pressure

  // MARK: Cells

  /// Outside the table the cell has no value.
  static var cell: CellTemplate {
    """
    IF(AND(\(.first)>=\(range.lowerBound),\(.first)<=\(range.upperBound)),\
    \(found(rows.map(\.enthalpy)))+(\(.first)-\(found(rows.map(\.pressure))))*\(slopeCell(by: 0)),NA())
    """
  }

  static func slopeCell(by position: Int) -> CellTemplate { found(rows.map(\.slope)) }

  /// What stands at the last row that is not above the pressure.
  private static func found(_ numbers: [Double]) -> CellTemplate {
    "LOOKUP(\(.first),\(row: rows.map(\.pressure)),\(row: numbers))"
  }
}
