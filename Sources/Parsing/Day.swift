package import Findings
import Foundation

/// A day of the calendar, written `2026-11-20`.
public struct Day: Hashable, Sendable {
  /// The day as written.
  public let text: String
  /// Its year.
  public let year: Int
  private let date: Date

  private static let style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()

  /// Takes a text for a day if it is one.
  public init?(_ text: String) {
    guard let date = try? Date(text, strategy: Self.style), date.formatted(Self.style) == text,
      let year = Int(text.prefix { $0 != "-" })
    else { return nil }
    self.text = text
    self.year = year
    self.date = date
  }

  /// How many days have passed since another.
  public func days(since other: Day) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.dateComponents([.day], from: other.date, to: date).day ?? 0
  }

  /// What is wrong with a text that should be a day of the years that are accounted for.
  package static func problem(with text: String, at place: Place?) -> Finding? {
    guard let day = Day(text) else {
      return Finding(.error, .notADay, ["text": .text(text.excerpt)], at: place)
    }
    return SoundYear.problem(with: Double(day.year), at: place)
  }
}

extension Finding.Code {
  package static let notADay: Self = "not-a-day"
}
