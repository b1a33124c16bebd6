/// The enthalpy of superheated steam: region 2 of IAPWS-IF97.
///
/// Source: International Association for the Properties of Water and Steam, "Revised Release on the
/// IAPWS Industrial Formulation 1997" (R7-97, 2012), equations 15–17 with tables 10 and 11; the range
/// by equations 5 and 30.
struct SteamEnthalpy: FormulaFunction {
  private let pressure: Double
  private let temperature: Double

  /// Takes an absolute pressure in MPa and a temperature in ℃.
  init(_ argument: (Int) -> Double) {
    pressure = argument(0)
    temperature = argument(1) + SteamRegion.kelvinOfZero
  }

  var isDefined: Bool { SteamRegion.holds(pressure, temperature) }

  /// `h = R × 540 K × (γ°τ + γʳτ)`, in kJ/kg.
  var value: Double { Self.scale * (ideal.value + residual.value) }

  func slope(by position: Int) -> Double {
    position == 0 ? Self.scale * residual.byPressure : byTemperature
  }

  private var byTemperature: Double {
    let reduced = -Self.reducing / (temperature * temperature)
    return Self.scale * (ideal.byReduced + residual.byReduced) * reduced
  }

  static var units: (arguments: [String], value: String) { (["MPa", "℃"], "kJ/kg") }

  // MARK: Numbers

  /// R in kJ/(kg·K) times the reducing temperature.
  private static let gasConstant = 0.461526
  private static let reducing = 540.0
  private static let scale = gasConstant * reducing
  /// What is taken off the reciprocal temperature in the residual part.
  private static let shift = 0.5

  private var reduced: Double { Self.reducing / temperature }

  /// The ideal gas part and its derivative by the reciprocal reduced temperature.
  private var ideal: (value: Double, byReduced: Double) {
    SteamTerms.ideal.reduce(into: (0, 0)) { sum, term in
      let share = term.n * term.j * reduced.raised(term.j - 1)
      sum.0 += share
      sum.1 += share * (term.j - 1) / reduced
    }
  }

  /// The residual part and its derivatives.
  private var residual: (value: Double, byPressure: Double, byReduced: Double) {
    let shifted = reduced - Self.shift
    return SteamTerms.residual.reduce(into: (0, 0, 0)) { sum, term in
      let factor = term.n * term.j * shifted.raised(term.j - 1)
      sum.0 += factor * pressure.raised(term.i)
      sum.1 += factor * pressure.raised(term.i - 1) * term.i
      sum.2 += factor * pressure.raised(term.i) * (term.j - 1) / shifted
    }
  }

  // MARK: Cells

  private static var reducedCell: CellTemplate {
    "(\(reducing)/(\(.second)+\(SteamRegion.kelvinOfZero)))"
  }
  private static var n: [Double] { SteamTerms.residual.map(\.n) }
  private static var i: [Double] { SteamTerms.residual.map(\.i) }
  private static var j: [Double] { SteamTerms.residual.map(\.j) }

  /// Outside the bounds of the region the cell has no value; saturation is the engine's to check.
  static var cell: CellTemplate {
    """
    IF(AND(\(.first)>0,\(.first)<=\(SteamRegion.highestPressure),\(.second)>=0,\
    \(.second)<=\(SteamRegion.highestTemperature - SteamRegion.kelvinOfZero)),\
    \(scale)*(\(idealCell)+\(residualCell)),NA())
    """
  }

  private static var idealCell: CellTemplate {
    let (n, j) = (SteamTerms.ideal.map(\.n), SteamTerms.ideal.map(\.j))
    return "SUMPRODUCT(\(row: n),\(row: j),\(reducedCell)^\(row: j.map { $0 - 1 }))"
  }

  private static var residualCell: CellTemplate {
    """
    SUMPRODUCT(\(row: n),\(row: j),\(.first)^\(row: i),\
    (\(reducedCell)-\(shift))^\(row: j.map { $0 - 1 }))
    """
  }

  static func slopeCell(by position: Int) -> CellTemplate {
    position == 0 ? byPressureCell : byTemperatureCell
  }

  private static var byPressureCell: CellTemplate {
    """
    (\(scale)*SUMPRODUCT(\(row: n),\(row: j),\(row: i),\(.first)^\(row: i.map { $0 - 1 }),\
    (\(reducedCell)-\(shift))^\(row: j.map { $0 - 1 })))
    """
  }

  private static var byTemperatureCell: CellTemplate {
    let ideal = (n: SteamTerms.ideal.map(\.n), j: SteamTerms.ideal.map(\.j))
    return """
      (-\(scale)*\(reducing)/(\(.second)+\(SteamRegion.kelvinOfZero))^2*(\
      SUMPRODUCT(\(row: ideal.n),\(row: ideal.j),\(row: ideal.j.map { $0 - 1 }),\
      \(reducedCell)^\(row: ideal.j.map { $0 - 2 }))+\
      SUMPRODUCT(\(row: n),\(row: j),\(row: j.map { $0 - 1 }),\(.first)^\(row: i),\
      (\(reducedCell)-\(shift))^\(row: j.map { $0 - 2 }))))
      """
  }
}
