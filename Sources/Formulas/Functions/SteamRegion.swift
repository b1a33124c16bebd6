import Foundation

/// Where region 2 of IAPWS-IF97 holds: superheated steam, between saturation and 800 ℃.
///
/// Source: R7-97 (2012), equation 30 with table 34 for saturation, equation 5 with table 1 for the
/// boundary towards region 3.
enum SteamRegion {
  /// The thermodynamic temperature of 0 ℃.
  static let kelvinOfZero = 273.15

  /// Whether steam of this absolute pressure in MPa and temperature in K is in the region.
  static func holds(_ pressure: Double, _ temperature: Double) -> Bool {
    guard pressure > 0, pressure <= highestPressure, temperature >= kelvinOfZero,
      temperature <= highestTemperature
    else { return false }
    if temperature <= endOfSaturation {
      return pressure <= saturation(temperature) * (1 + nearness)
    }
    return temperature > endOfBoundary || pressure <= boundary(temperature)
  }

  /// The pressure in MPa at which water of a temperature in K boils (equation 30).
  static func saturation(_ temperature: Double) -> Double {
    let n = SteamTerms.saturation
    let x = temperature + n[8] / (temperature - n[9])
    let a = x * x + n[0] * x + n[1]
    let b = n[2] * x * x + n[3] * x + n[4]
    let c = n[5] * x * x + n[6] * x + n[7]
    let root = 2 * c / (-b + (b * b - 4 * a * c).squareRoot())
    return pow(root, 4)
  }

  /// The pressure in MPa above which region 3 begins (equation 5).
  private static func boundary(_ temperature: Double) -> Double {
    let edge = SteamTerms.boundary
    return edge[0] + edge[1] * temperature + edge[2] * temperature * temperature
  }

  /// The bounds of the formulation, in MPa and K.
  static let highestPressure = 100.0
  static let highestTemperature = 1073.15
  private static let endOfSaturation = 623.15
  private static let endOfBoundary = 863.15
  /// Steam that is written as saturated, with its temperature rounded, is taken for steam.
  private static let nearness = 0.03
}
