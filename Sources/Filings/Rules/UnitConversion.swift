import Quantities

/// A quantity over another, in the unit of their quotient: units as typed, of which the lower may be a mere
/// word such as 台.
struct UnitConversion {
  private let numerator: String
  private let denominator: String
  private let value: String

  /// Takes three units as they were typed.
  init(of numerator: String, per denominator: String, to value: String) {
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
  }

  /// What the quotient of the numbers is multiplied by; `nil` where the units do not convert.
  var factor: Double? {
    guard let upper = try? Unit(numerator) else { return nil }
    if let lower = try? Unit(denominator) {
      return (try? Unit(value)).flatMap { (upper / lower).factor(to: $0) }
    }
    return prefix.flatMap { try? Unit($0) }.flatMap { upper.factor(to: $0) }
  }

  /// The unit of the value above the bar, where the same word stands below it.
  private var prefix: String? {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    guard !denominator.isEmpty, parts.count > 1, let last = parts.last,
      last.filter({ !$0.isWhitespace }) == denominator.filter({ !$0.isWhitespace })
    else { return nil }
    return parts.dropLast().joined(separator: "/")
  }
}
