import Foundation

/// What the operators give for two values.
enum SheetArithmetic {
  static func value(
    _ sign: FormulaOperator, _ left: SheetValue, _ right: SheetValue
  ) -> SheetValue {
    if let fault = left.fault ?? right.fault { return .error(fault) }
    switch sign {
    case .equal: return .boolean(order(left, right) == .orderedSame)
    case .unequal: return .boolean(order(left, right) != .orderedSame)
    case .less: return .boolean(order(left, right) == .orderedAscending)
    case .lessOrEqual: return .boolean(order(left, right) != .orderedDescending)
    case .greater: return .boolean(order(left, right) == .orderedDescending)
    case .greaterOrEqual: return .boolean(order(left, right) != .orderedAscending)
    case .concatenation: return concatenated(left, right)
    case .plus, .minus, .times, .over, .power: return number(sign, left, right)
    case .range, .intersection: return .error(.null)
    }
  }

  private static func concatenated(_ left: SheetValue, _ right: SheetValue) -> SheetValue {
    switch (left.asText, right.asText) {
    case (.success(let left), .success(let right)): .text(left + right)
    case (.failure(let fault), _), (_, .failure(let fault)): .error(fault)
    }
  }

  private static func number(
    _ sign: FormulaOperator, _ left: SheetValue, _ right: SheetValue
  ) -> SheetValue {
    switch (left.asNumber, right.asNumber) {
    case (.success(let left), .success(let right)): number(sign, left, right)
    case (.failure(let fault), _), (_, .failure(let fault)): .error(fault)
    }
  }

  private static func number(
    _ sign: FormulaOperator, _ left: Double, _ right: Double
  ) -> SheetValue {
    switch sign {
    case .plus: .checked(sum(left, right))
    case .minus: .checked(sum(left, -right))
    case .times: .checked(left * right)
    case .over: right == 0 ? .error(.division) : .checked(left / right)
    default: power(left, right)
    }
  }

  /// Spreadsheets take a sum for zero when nothing but the noise of the last digits is left of it.
  private static func sum(_ left: Double, _ right: Double) -> Double {
    isSame(left, -right) ? 0 : left + right
  }

  static func power(_ base: Double, _ exponent: Double) -> SheetValue {
    if base == 0 && exponent == 0 { return .error(.number) }
    if base == 0 && exponent < 0 { return .error(.division) }
    return .checked(pow(base, exponent))
  }

  /// Whether two numbers agree in the digits that spreadsheets compare.
  static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) < abs(left) * comparedDigits
  }

  private static let comparedDigits = 0x1p-48

  /// Numbers before text before truth values; text without regard to case.
  static func order(_ left: SheetValue, _ right: SheetValue) -> ComparisonResult {
    switch (left, right) {
    case (.blank, .blank): .orderedSame
    case (.blank, _): order(zero(like: right), right)
    case (_, .blank): order(left, zero(like: left))
    case (.number(let left), .number(let right)):
      isSame(left, right) ? .orderedSame : left < right ? .orderedAscending : .orderedDescending
    case (.text(let left), .text(let right)): order(left, right)
    case (.boolean(let left), .boolean(let right)):
      left == right ? .orderedSame : right ? .orderedAscending : .orderedDescending
    default: rank(left) < rank(right) ? .orderedAscending : .orderedDescending
    }
  }

  private static func order(_ left: String, _ right: String) -> ComparisonResult {
    let (left, right) = (left.lowercased(), right.lowercased())
    return left == right ? .orderedSame : left < right ? .orderedAscending : .orderedDescending
  }

  private static func zero(like value: SheetValue) -> SheetValue {
    switch value {
    case .text: .text("")
    case .boolean: .boolean(false)
    default: .number(0)
    }
  }

  private static func rank(_ value: SheetValue) -> Int {
    switch value {
    case .blank, .number: 0
    case .text: 1
    case .boolean, .error: 2
    }
  }
}
