import Foundation

extension Double {
  /// The number as a message shows it: a few decimals, of a small number a few digits, without
  /// trailing zeros.
  package var tidy: String {
    let text = DecimalRounding.halfEven.text(self, places: shownPlaces)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(trimmed.reversed())
  }

  /// As many decimals as show a few digits of a number, though it be far below one.
  private var shownPlaces: Int {
    guard self != 0, isFinite, magnitude < 1 else { return Self.usualPlaces }
    let zeros = Int(-Foundation.log10(magnitude))
    return min(Self.usualPlaces + zeros, Self.mostPlaces)
  }

  private static let usualPlaces = 4
  private static let mostPlaces = 12
}
