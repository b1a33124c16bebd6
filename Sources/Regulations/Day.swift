import Foundation

/// A day of the calendar, written `2026-11-20`.
public struct Day: Hashable, Sendable {
  /// The day as written.
  public let text: String
  private let date: Date

  private static let style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()

  /// Takes a text for a day if it is one.
  public init?(_ text: String) {
    guard let date = try? Date(text, strategy: Self.style), date.formatted(Self.style) == text
    else { return nil }
    self.text = text
    self.date = date
  }

  /// How many days have passed since another.
  public func days(since other: Day) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.dateComponents([.day], from: other.date, to: date).day ?? 0
  }
}
