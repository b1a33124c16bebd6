/// How a number is printed: how many digits, grouped or not, as itself or in per cent.
public struct NumberStyle: Hashable, Sendable {
  /// How many digits are printed.
  public let precision: Precision
  /// Whether thousands are set off by commas.
  public let isGrouped: Bool
  /// Whether the number is printed a hundredfold with a per-cent sign.
  public let isPercent: Bool

  /// Makes a style.
  public init(_ precision: Precision, isGrouped: Bool = true, isPercent: Bool = false) {
    self.precision = precision
    self.isGrouped = isGrouped
    self.isPercent = isPercent
  }
}

extension NumberStyle {
  /// How many digits of a number are printed.
  public enum Precision: Hashable, Sendable {
    /// This many after the decimal point.
    case decimals(Int)
    /// This many from the first that is not zero.
    case significant(Int)
    /// No more than this many from the first that is not zero, and no zeros at the end.
    case atMost(Int)
    /// All there are.
    case full
  }

  /// All digits there are, thousands grouped.
  public static let full = NumberStyle(.full)

  /// A whole number that names rather than counts, such as a year.
  public static let plain = NumberStyle(.full, isGrouped: false)

  /// This many digits after the decimal point, thousands grouped.
  public static func decimals(_ count: Int) -> NumberStyle {
    NumberStyle(.decimals(count))
  }

  /// This many significant digits, thousands grouped.
  public static func significant(_ count: Int) -> NumberStyle {
    NumberStyle(.significant(count))
  }

  /// No more than this many significant digits, thousands grouped.
  public static func atMost(_ count: Int) -> NumberStyle {
    NumberStyle(.atMost(count))
  }

  /// Per cent with this many digits after the decimal point.
  public static func percent(_ decimals: Int) -> NumberStyle {
    NumberStyle(.decimals(decimals), isPercent: true)
  }
}
