import Foundation

/// A number format of digits alone: `0.00`, `#,##0.0`, `0.0%`, `0.00E+00`, `General`, `@`.
///
/// Formats with words, dates, colours or conditions are not known here.
struct PlainNumberFormat {
  private var isGeneral = false
  private var hasGroups = false
  private var leastWhole = 0
  private var leastPlaces = 0
  private var mostPlaces = 0
  private var percents = 0
  private var exponentDigits: Int?

  init?(_ code: String) {
    if code.uppercased() == "GENERAL" || code == "@" {
      isGeneral = true
      return
    }
    var rest = code[...]
    while rest.last == "%" {
      percents += 1
      rest.removeLast()
    }
    if let mark = rest.range(of: "E+", options: .caseInsensitive) {
      let digits = rest[mark.upperBound...]
      guard !digits.isEmpty, digits.allSatisfy({ $0 == "0" }), percents == 0 else { return nil }
      exponentDigits = digits.count
      rest = rest[..<mark.lowerBound]
    }
    guard readDigits(rest), exponentDigits == nil || (leastWhole == 1 && !hasGroups) else {
      return nil
    }
  }

  private mutating func readDigits(_ digits: Substring) -> Bool {
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = halves[0].filter { $0 != "," }
    let places = halves.count > 1 ? halves[1] : ""
    hasGroups = halves[0].contains(",")
    guard !digits.isEmpty, whole.allSatisfy({ "#0".contains($0) }), !whole.isEmpty,
      !whole.drop(while: { $0 == "#" }).contains("#"), places.allSatisfy({ "#0".contains($0) }),
      !places.drop(while: { $0 == "0" }).contains("0"), halves[0].last != ",",
      halves.count == 1 || !places.isEmpty, places.count <= 15
    else { return false }
    leastWhole = whole.filter { $0 == "0" }.count
    leastPlaces = places.filter { $0 == "0" }.count
    mostPlaces = places.count
    return true
  }

  /// The number in this format.
  func text(of number: Double) -> String {
    if isGeneral { return GeneralFormat.text(of: number) }
    if let exponentDigits { return scientific(number, exponentDigits) }
    let scaled = (0..<percents).reduce(number) { part, _ in part * 100 }
    let (rounded, whole, places) = digits(of: scaled)
    let text = whole + (places.isEmpty ? "" : "." + places)
    return (number < 0 && rounded != 0 ? "-" : "") + text
      + String(repeating: "%", count: percents)
  }

  private func digits(of number: Double) -> (rounded: Double, whole: String, places: String) {
    let rounded = DecimalPlaces.rounded(abs(number), places: mostPlaces)
    let parts = String(format: "%.\(mostPlaces)f", rounded).split(separator: ".")
    var whole = parts[0] == "0" ? "" : String(parts[0])
    while whole.count < leastWhole { whole = "0" + whole }
    if hasGroups { whole = Self.grouped(whole) }
    var places = parts.count > 1 ? String(parts[1]) : ""
    while places.count > leastPlaces, places.last == "0" { places.removeLast() }
    return (rounded, whole, places)
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  private func scientific(_ number: Double, _ exponentDigits: Int) -> String {
    let parts = String(format: "%.\(mostPlaces)e", number).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return number.description }
    var digits = String(abs(exponent))
    while digits.count < exponentDigits { digits = "0" + digits }
    return parts[0] + "E" + (exponent < 0 ? "-" : "+") + digits
  }
}
