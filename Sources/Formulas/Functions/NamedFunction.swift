public import Quantities

/// A function of two arguments that formulas call by its name; the grammar has no others.
///
/// What it is, how it changes with its arguments and how a workbook's cell says it stand together, so
/// that a new one is one case here, one ``FormulaFunction`` and the words that explain it.
public enum NamedFunction: String, CaseIterable, Hashable, Sendable {
  /// The share that decays in the year `n` after it began, at the rate `k` a year: `FOD(k, n)`.
  ///
  /// It is `(1 − e^−k) × e^−k(n−1)`, and nothing before the first year: what a deposit yields in the
  /// recursion `DDOCm,decomp` of IPCC 2006, volume 5, chapter 3, equations 3.4 and 3.5.
  case firstOrderDecay = "FOD"
  /// The enthalpy in kJ/kg of superheated steam of a pressure in MPa, absolute, and a temperature in
  /// ℃: `STEAM(p, t)`.
  ///
  /// It is region 2 of IAPWS-IF97 (release R7-97, 2012), whose range is
  /// ``NamedFunction/isDefined(_:_:)``.
  case steamEnthalpy = "STEAM"

  /// The function as numbers, units and cells.
  var definition: any FormulaFunction.Type {
    switch self {
    case .firstOrderDecay: FirstOrderDecay.self
    case .steamEnthalpy: SteamEnthalpy.self
    }
  }

  /// The units in which it takes its arguments.
  public var argumentUnits: (first: String, second: String) {
    (definition.units.first, definition.units.second)
  }

  /// The unit of its value.
  public var valueUnit: Unit { (try? Unit(definition.units.value)) ?? .one }

  /// The unit of its value; `nil` where its arguments are in others than it takes.
  public func unit(_ first: Unit, _ second: Unit) -> Unit? {
    let units = definition.units
    guard let wanted = try? (Unit(units.first), Unit(units.second), Unit(units.value)),
      first == wanted.0, second == wanted.1
    else { return nil }
    return wanted.2
  }

  /// Whether it has a value for these arguments.
  public func isDefined(_ first: Double, _ second: Double) -> Bool {
    definition.init(first, second).isDefined
  }
}

/// One of the functions that formulas call: a value of its two arguments.
protocol FormulaFunction: Sendable {
  /// Puts the arguments in.
  init(_ first: Double, _ second: Double)
  /// Whether the function is defined for them.
  var isDefined: Bool { get }
  /// Its value.
  var value: Double { get }
  /// How the value changes with each argument.
  var slopes: (first: Double, second: Double) { get }

  /// The units of its arguments and its value.
  static var units: (first: String, second: String, value: String) { get }
  /// The value as the formula of a cell.
  static var cell: CellTemplate { get }
  /// How the value changes with each argument, as formulas of cells.
  static var slopeCells: (first: CellTemplate, second: CellTemplate) { get }
}
