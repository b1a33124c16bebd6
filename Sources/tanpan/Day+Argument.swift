public import ArgumentParser
import Foundation
public import Parsing

extension Day: ExpressibleByArgument {
  /// Takes `2026-11-20` on the command line.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The day it is here and now: the one clock of the program.
  static var today: Day? {
    Day(Date().formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day()))
  }
}
