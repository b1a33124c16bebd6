import Foundation

/// A day as workbooks count it, or as people type it.
package struct SheetDay: Hashable {
  /// The day as `2024-05-20`.
  package let text: String

  /// The day of a serial number of the 1900 epoch; `nil` for what is no day of ours.
  package init?(serial: Double) {
    // Before March 1900 the epoch counts a day that never was.
    guard serial >= 61, serial < 2_958_466 else { return nil }
    let date = Date(timeIntervalSince1970: (serial.rounded(.down) - 25_569) * 86_400)
    text = date.formatted(
      Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day())
  }

  /// A day typed with the year first; `nil` for what could be two days.
  init?(typed text: String) {
    let plain = text.condensed
    let parts = plain.split { "-/.年月日".contains($0) }.map(String.init)
    if parts.count == 1, plain.count == 8, plain.allSatisfy(\.isASCIIDigit) {
      let digits = Array(plain)
      self.init(
        year: String(digits[..<4]), month: String(digits[4..<6]), day: String(digits[6...]))
    } else if parts.count == 3 {
      self.init(year: parts[0], month: parts[1], day: parts[2])
    } else {
      return nil
    }
  }

  private init?(year: String, month: String, day: String) {
    guard year.count == 4, let years = Int(year), let months = Int(month), let days = Int(day)
    else { return nil }
    let parts = DateComponents(
      calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: years, month: months,
      day: days)
    guard parts.isValidDate else { return nil }
    text = "\(year)-\(Self.padded(months))-\(Self.padded(days))"
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Character {
  /// Whether it is one of `0` to `9`.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
