/// A sign between two operands of a formula.
public enum FormulaOperator: String, Hashable, Sendable {
  /// Two values are the same.
  case equal = "="
  /// Two values differ.
  case unequal = "<>"
  /// The left value is smaller.
  case less = "<"
  /// The left value is not larger.
  case lessOrEqual = "<="
  /// The left value is larger.
  case greater = ">"
  /// The left value is not smaller.
  case greaterOrEqual = ">="
  /// Text put together.
  case concatenation = "&"
  /// A sum.
  case plus = "+"
  /// A difference.
  case minus = "-"
  /// A product.
  case times = "*"
  /// A quotient.
  case over = "/"
  /// A power.
  case power = "^"
  /// The cells two ranges share.
  case intersection = " "
  /// The rectangle between two references.
  case range = ":"

  /// How tightly it binds; operators of one level are read from left to right.
  var level: Level {
    switch self {
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .concatenation: .concatenation
    case .plus, .minus: .sum
    case .times, .over: .product
    case .power: .power
    case .intersection: .intersection
    case .range: .range
    }
  }

  /// How tightly the parts of a formula bind, loosest first.
  ///
  /// A sign binds tighter than a power: `-2^2` is 4.
  enum Level: Int, Comparable {
    case comparison, concatenation, sum, product, power, sign, percent, intersection, range, operand

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter one.
    var tighter: Level { Level(rawValue: rawValue + 1) ?? .operand }
  }
}
