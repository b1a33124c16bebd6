import Foundation

extension SheetFunction {
  /// Functions of one number or two.
  static let mathematics: [String: SheetFunction] = [
    "ABS": numbers(1...1) { .number(abs($0[0])) },
    "SIGN": numbers(1...1) { .number($0[0] == 0 ? 0 : $0[0] < 0 ? -1 : 1) },
    "SQRT": numbers(1...1) { $0[0] < 0 ? .error(.number) : .number($0[0].squareRoot()) },
    "POWER": numbers(2...2) { SheetArithmetic.power($0[0], $0[1]) },
    "EXP": numbers(1...1) { .checked(exp($0[0])) },
    "LN": numbers(1...1) { logarithm($0[0], log) },
    "LOG10": numbers(1...1) { logarithm($0[0], log10) },
    "LOG": numbers(1...2) { values in
      guard values.count > 1 else { return logarithm(values[0], log10) }
      guard values[0] > 0, values[1] > 0 else { return .error(.number) }
      return values[1] == 1 ? .error(.division) : .checked(log(values[0]) / log(values[1]))
    },
    "PI": numbers(0...0) { _ in .number(.pi) },
  ]

  private static func logarithm(_ number: Double, _ of: (Double) -> Double) -> SheetValue {
    number > 0 ? .checked(of(number)) : .error(.number)
  }
}
