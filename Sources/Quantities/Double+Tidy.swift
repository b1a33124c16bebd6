extension Double {
  /// The number as a message shows it: a few decimals, without trailing zeros.
  package var tidy: String {
    let text = DecimalRounding.halfEven.text(self, places: Self.shownPlaces)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(trimmed.reversed())
  }

  private static let shownPlaces = 4
}
