import Foundation

/// Rounding to decimal places as spreadsheets do it: by the fifteen digits they show.
enum DecimalPlaces {
  /// Beyond this a number has no digits to round.
  private static let most = 300
  private static let base: Double = 10

  /// Rounded half away from zero.
  static func rounded(_ number: Double, places: Int) -> Double {
    rounded(number, places: places) { $0.rounded(.toNearestOrAwayFromZero) }
  }

  /// Rounded by a rule for the size of the number; its sign stays.
  static func rounded(_ number: Double, places: Int, _ rule: (Double) -> Double) -> Double {
    guard number != 0, places < most else { return number }
    guard places > -most else { return 0 }
    let size = pow(base, Double(abs(places)))
    let scaled = plain(places < 0 ? abs(number) / size : abs(number) * size)
    guard scaled.isFinite else { return number }
    let result = places < 0 ? rule(scaled) * size : rule(scaled) / size
    return number < 0 ? -result : result
  }

  /// The number that its first fifteen digits say, without the noise of binary fractions.
  static func plain(_ number: Double) -> Double {
    guard number.isFinite, number != number.rounded() else { return number }
    return Double(String(format: "%.15g", number)) ?? number
  }
}
