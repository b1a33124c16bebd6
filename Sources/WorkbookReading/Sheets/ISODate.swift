/// A day and time as ISO 8601 writes them: `2023-01-31T12:30:00`, `2023-01-31`, `12:30:00`.
enum ISODate {
  /// The serial number of the 1900 epoch; `nil` for anything else.
  static func serial(_ text: String) -> Double? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    switch parts.count {
    case 1 where text.contains(":"): return time(parts[0])
    case 1: return day(parts[0])
    case 2:
      guard let time = time(parts[1]) else { return nil }
      return parts[0].isEmpty ? time : day(parts[0]).map { $0 + time }
    default: return nil
    }
  }

  private static func day(_ text: Substring) -> Double? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map(whole)
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1900...9999).contains(year), (1...12).contains(month),
      (1...length(ofMonth: month, year)).contains(day)
    else { return nil }
    let serial = days(year, month, day) - days(1899, 12, 31)
    // The epoch has a 29 February 1900, which never was.
    return Double(serial >= 60 ? serial + 1 : serial)
  }

  private static func time(_ text: Substring) -> Double? {
    let parts = text.drop { $0 == "T" }.prefix { $0 != "Z" }
      .split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = whole(parts[0]),
      let minute = whole(parts[1]), let second = parts.count == 3 ? Double(parts[2]) : 0,
      (0...24).contains(hour), (0..<60).contains(minute), second >= 0, second < 61
    else { return nil }
    return (Double(hour * 60 + minute) * 60 + second) / 86_400
  }

  private static func whole(_ text: Substring) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    month == 12 ? 31 : days(year, month + 1, 1) - days(year, month, 1)
  }

  /// Days since the first of March of the year 0, in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (march, years) = month > 2 ? (month - 3, year) : (month + 9, year - 1)
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * march + 2) / 5 + day - 1
  }
}
