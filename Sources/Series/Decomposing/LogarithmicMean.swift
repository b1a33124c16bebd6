import Foundation

/// The logarithmic mean (对数平均) of two positive numbers: (a − b) / (ln a − ln b), and a where
/// both are a.
struct LogarithmicMean {
  /// The mean.
  let value: Double

  /// The mean of two numbers above zero.
  init(_ first: Double, _ second: Double) {
    let difference = first - second
    value = difference == 0 ? first : difference / Self.logarithm(first, over: second)
  }

  /// The logarithm of a ratio; close to 1 its digits are not lost.
  static func logarithm(_ first: Double, over second: Double) -> Double {
    let relative = (first - second) / second
    return abs(relative) < 1 / 2 ? log1p(relative) : log(first) - log(second)
  }
}
