extension SheetFormula {
  /// `*10000` or `/1000`, nothing for 1.
  public static func scaling(by factor: Double) -> SheetFormula {
    if factor == 1 { return "" }
    let inverse = 1 / factor
    if factor < 1, inverse.isFinite, inverse == inverse.rounded() { return "/\(inverse)" }
    return "*\(factor)"
  }
}
