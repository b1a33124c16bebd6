import Foundation
import WorkbookReading

extension WorkbookCell.Value {
  /// The value as a reviewer reads it, at full precision.
  var shown: String {
    switch self {
    case .empty: ""
    case .number(let number), .date(let number): Self.shown(number)
    case .text(let text), .error(let text): text
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    }
  }

  /// A number in as many digits as tell it from others.
  static func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// The number it is, if it is one.
  var number: Double? {
    switch self {
    case .number(let number), .date(let number): number
    case .empty, .text, .boolean, .error: nil
    }
  }

  /// The text it is, if it is one; line ends as one sign, for programs differ in them.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text.replacing("\r\n", with: "\n")
  }

  /// Whether two values are the same but for what saving takes from a number's digits.
  func isSame(as other: Self) -> Bool {
    if let number, let theirs = other.number { return number.isStored(as: theirs) }
    if let text, let theirs = other.text { return text == theirs }
    return self == other
  }
}

extension Double {
  /// How many digits of a number are taken for its own, whatever program saved it.
  private static let comparedDigits = 13.0

  /// The number with the digits that every program saves.
  var saved: Double {
    guard self != 0, isFinite else { return self }
    let scale = pow(10, Self.comparedDigits - 1 - floor(log10(magnitude)))
    guard scale.isNormal, (self * scale).isFinite else { return self }
    return (self * scale).rounded() / scale
  }

  /// Programs save 15 digits of a number.
  private static let savedDigits = 1e-14
  /// What a chain of sums may differ by between two programs.
  private static let computedDigits = 1e-9

  /// Whether another number is this one, saved.
  func isStored(as other: Double) -> Bool {
    self == other || (self - other).magnitude <= Self.savedDigits * max(magnitude, other.magnitude)
  }

  /// Whether another number is this one, computed anew of numbers no larger than `scale`: what is
  /// left when two of them are all but equal is noise in their last digits.
  func isComputed(as other: Double, of scale: @autoclosure () -> Double) -> Bool {
    self == other
      || (self - other).magnitude <= Self.computedDigits * max(1, max(magnitude, other.magnitude))
      || (self - other).magnitude <= Self.savedDigits * scale()
  }
}
