import Findings
import Parsing
import WorkbookReading

extension CellReading {
  /// Text, typed as such or shown as such.
  mutating func readText(_ value: WorkbookCell.Value) {
    switch value {
    case .text(let text):
      take(text.trimmed)
      if text.hasInvisibleEnds { say(.note, .blanksAround, text, as: text.trimmed) }
    case .number(let number):
      readText(number)
    case .date(let serial):
      let day = SheetDay(serial: serial)?.text ?? serial.written
      take(day)
      say(.note, .dateAsText, serial.written, as: day)
    case .boolean(let isTrue):
      take(isTrue ? "TRUE" : "FALSE")
      say(.note, .booleanAsText, text, as: text)
    case .empty, .error:
      break
    }
  }

  /// Spreadsheets keep fifteen digits of a number: what was a code is one no more.
  private mutating func readText(_ number: Double) {
    guard abs(number) < Self.lastExact else {
      return say(.error, .longNumberAsText, number.written)
    }
    take(number.written)
    say(.note, .numberInText, number.written, as: number.written)
  }

  /// A day, typed as one or understood to be one.
  mutating func readDay(_ value: WorkbookCell.Value) {
    switch value {
    case .date(let serial):
      guard let day = SheetDay(serial: serial) else {
        return say(.error, .unclearDay, serial.written)
      }
      take(day.text)
    case .text(let text):
      readDay(typed: text)
    case .number(let number):
      readDay(typed: number.written)
    case .boolean(let isTrue):
      say(.error, .unclearDay, isTrue ? "TRUE" : "FALSE")
    case .empty, .error:
      break
    }
  }

  private mutating func readDay(typed text: String) {
    let plain = text.trimmed
    if plain.isEmpty { return }
    guard let day = SheetDay(typed: plain) else { return say(.error, .unclearDay, text) }
    take(day.text)
    if day.text != text { say(.note, .dayAsText, text, as: day.text) }
  }

  private static let lastExact = 1e15
}

extension String {
  /// Whether blanks stand at its ends that are easily overlooked.
  fileprivate var hasInvisibleEnds: Bool { trimmed.unicodeScalars.count != unicodeScalars.count }
}

extension Finding.Code {
  static let blanksAround: Self = "blanks-around"
  static let dateAsText: Self = "date-as-text"
  static let booleanAsText: Self = "boolean-as-text"
  static let longNumberAsText: Self = "long-number-as-text"
  static let numberInText: Self = "number-in-text"
  static let unclearDay: Self = "unclear-day"
  static let dayAsText: Self = "day-as-text"
}
