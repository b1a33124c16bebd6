public import Quantities

/// A function that formulas call by its name; the grammar has no others.
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
  /// It is region 2 of IAPWS-IF97 (release R7-97, 2012).
  case steamEnthalpy = "STEAM"
  /// The enthalpy in kJ/kg of saturated steam of a pressure in MPa, absolute: `SATURATED(p)`.
  ///
  /// It is that of a printed table, ``SaturatedSteamTable``, between whose rows it goes straight.
  case saturatedEnthalpy = "SATURATED"

  /// The function as numbers, units and cells.
  var definition: any FormulaFunction.Type {
    switch self {
    case .firstOrderDecay: FirstOrderDecay.self
    case .steamEnthalpy: SteamEnthalpy.self
    case .saturatedEnthalpy: SaturatedEnthalpy.self
    }
  }

  /// The units in which it takes its arguments, as many as it takes.
  public var argumentUnits: [String] { definition.units.arguments }

  /// The unit of its value.
  public var valueUnit: Unit { (try? Unit(definition.units.value)) ?? .one }

  /// The unit of its value; `nil` where its arguments are in others than it takes.
  public func unit(_ arguments: [Unit]) -> Unit? {
    let units = definition.units
    guard let wanted = try? units.arguments.map({ try Unit($0) }), wanted == arguments else {
      return nil
    }
    return try? Unit(units.value)
  }

  /// Whether it has a value for these arguments.
  public func isDefined(_ arguments: [Double]) -> Bool {
    definition.init { arguments[$0] }.isDefined
  }
}
