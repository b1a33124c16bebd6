import Foundation

/// A day as people type it: `2024-03-20`, `2024/3/20`, `2024年3月20日`; a month or year alone is its last.
struct FormDay: Hashable {
  /// The day by year, month and day.
  let date: DateComponents

  /// What a text says of a day.
  enum Reading {
    /// A day, month or year.
    case day(FormDay)
    /// Numbers that are no day of any calendar.
    case impossible
    /// Something else.
    case words
  }

  private static let calendar = Calendar(identifier: .gregorian)

  /// Takes a day, if the calendar has it.
  init?(year: Int, month: Int, day: Int) {
    let date = DateComponents(year: year, month: month, day: day)
    guard year > 0, date.isValidDate(in: Self.calendar) else { return nil }
    self.date = date
  }

  /// The last day of a year, or of a month of it.
  init?(lastOf year: Int, month: Int? = nil) {
    guard let month = month ?? Self.months(of: year),
      let first = FormDay(year: year, month: month, day: 1).flatMap({ $0.instant }),
      let days = Self.calendar.range(of: .day, in: .month, for: first)?.count
    else { return nil }
    self.init(year: year, month: month, day: days)
  }

  private static func months(of year: Int) -> Int? {
    FormDay(year: year, month: 1, day: 1).flatMap { $0.instant }
      .flatMap { calendar.range(of: .month, in: .year, for: $0)?.count }
  }

  private var instant: Date? { Self.calendar.date(from: date) }

  /// Reads a text.
  static func reading(_ text: String) -> Reading {
    // Full-width digits and signs are those of the keyboard.
    let plain = text.precomposedStringWithCompatibilityMapping
    guard let match = plain.wholeMatch(of: pattern) else { return .words }
    let (_, year, month, day) = match.output
    let found =
      if let month = month.flatMap({ Int($0) }), let day = day.flatMap({ Int($0) }) {
        FormDay(year: Int(year) ?? 0, month: month, day: day)
      } else {
        FormDay(lastOf: Int(year) ?? 0, month: month.flatMap { Int($0) })
      }
    return found.map(Reading.day) ?? .impossible
  }

  private static var pattern: Regex<(Substring, Substring, Substring?, Substring?)> {
    /(\d{4})年?(?:[-\/.]?(\d{1,2})月?(?:[-\/.]?(\d{1,2})日?)?)?/
  }

  /// The day in numbers.
  var text: String {
    let parts = [date.month, date.day].map { String(format: "%02d", $0 ?? 0) }
    return ([String(date.year ?? 0)] + parts).joined(separator: "-")
  }
}

extension FormDay: Comparable {
  static func < (left: FormDay, right: FormDay) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  private var parts: [Int] { [date.year, date.month, date.day].map { $0 ?? 0 } }
}
