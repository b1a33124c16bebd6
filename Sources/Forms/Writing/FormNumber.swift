import Foundation

/// How wide a number stands in a cell.
enum FormNumber {
  /// The columns of text that a number takes in a format such as `#,##0.00##`.
  static func width(of number: Double, in format: String?) -> Int {
    guard let format, number.isFinite else { return "\(number)".count }
    let decimals = format.split(separator: ".").dropFirst().first?.count ?? 0
    let digits = String(format: "%.\(decimals)f", abs(number))
    let whole = digits.prefix { $0 != "." }.count
    return digits.count + (whole - 1) / 3 + (number < 0 ? 1 : 0)
  }
}
