import Foundation

/// A number as text without a format of its own: fifteen digits at most.
enum GeneralFormat {
  static func text(of number: Double) -> String {
    guard number != 0 else { return "0" }
    let parts = String(format: "%.14e", abs(number)).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return number.description }
    let digits = trimmed(String(parts[0].filter { $0 != "." }))
    let sign = number < 0 ? "-" : ""
    let isPlain = exponent >= 0 ? exponent <= 20 : digits.count - exponent <= 20
    return sign + (isPlain ? plain(digits, exponent) : scientific(digits, exponent))
  }

  private static func plain(_ digits: String, _ exponent: Int) -> String {
    guard exponent >= 0 else {
      return "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    let whole = digits.prefix(exponent + 1)
    let rest = digits.dropFirst(exponent + 1)
    let zeros = String(repeating: "0", count: max(0, exponent + 1 - digits.count))
    return whole + zeros + (rest.isEmpty ? "" : "." + rest)
  }

  private static func scientific(_ digits: String, _ exponent: Int) -> String {
    let rest = digits.dropFirst()
    let size = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
    return digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "E"
      + (exponent < 0 ? "-" : "+") + size
  }

  private static func trimmed(_ digits: String) -> String {
    var digits = digits
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return digits
  }
}
