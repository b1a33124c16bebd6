import Foundation

extension Cell {
  /// What should be nothing: a live difference in tonnes, rounded so that the last digits of sums do not
  /// show.
  public static func residual(_ difference: SheetFormula, cached: Double) -> Cell {
    let scale = pow(residualBase, Double(residualPlaces))
    return .formula(
      "ROUND(\(difference),\(residualPlaces))", cached: (cached * scale).rounded() / scale, .full,
      role: .computed)
  }

  /// Decimals of a tonne that a residual is told with.
  private static let residualPlaces = 4
  private static let residualBase = 10.0
}
