extension SheetFormula {
  /// The terms joined by `+`; zero when there are none.
  public static func sum(of terms: [SheetFormula]) -> SheetFormula {
    terms.dropFirst().reduce(terms.first ?? "0") { "\($0)+\($1)" }
  }

  /// The cells joined by `+`; zero when there are none.
  public static func sum(of cells: [CellAddress]) -> SheetFormula {
    sum(of: cells.map { "\($0)" as SheetFormula })
  }
}
