import ArgumentParser
import Parsing

/// A day given on the command line, which goes into files as it is written.
enum DayOption {
  /// Refuses what is no day of the calendar.
  static func validate(_ day: String?) throws {
    guard let day, Day(day) == nil else { return }
    throw ValidationError(
      "--date “\(day)”不是日期，写成 2024-05-20。 “\(day)” is no day; write 2024-05-20.")
  }
}
