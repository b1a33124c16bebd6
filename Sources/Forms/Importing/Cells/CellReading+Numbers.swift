package import Findings
import Parsing
import WorkbookReading

extension CellReading {
  /// A number, typed as one or understood to be one.
  ///
  /// A formula that comes to zero may be one that nobody recalculated, or one that refers to itself.
  mutating func readNumber(_ cell: WorkbookCell) {
    switch cell.value {
    case .number(let number):
      take(number.written)
      if number == 0, let formula = cell.formula { say(.warning, .formulaZero, formula) }
    case .text(let text):
      readNumber(typed: text)
    case .date(let serial):
      say(.error, .dateForNumber, SheetDay(serial: serial)?.text ?? serial.written)
    case .boolean(let isTrue):
      say(.error, .booleanForNumber, isTrue ? "TRUE" : "FALSE")
    case .empty, .error:
      break
    }
  }

  private mutating func readNumber(typed text: String) {
    let core = text.trimmed
    // An apostrophe that a spreadsheet shows was typed to make it text.
    let plain = core.hasPrefix("'") ? String(core.dropFirst()) : core
    switch NumberText(plain) {
    case .blank:
      break
    case .number(let number):
      take(number.written)
      say(.note, .numberAsText, text, as: number.written)
    case .unusual(let number, _):
      take(number.written)
      say(.note, .unusualNumber, text, as: number.written)
    case .refused(let code):
      readNumberWithUnit(plain, else: code)
    }
  }

  private mutating func readNumberWithUnit(_ text: String, else code: Finding.Code) {
    if let pair = NumberWithUnit(text) {
      take(pair.number.written, unit: pair.unit)
      say(.note, .numberWithUnit, text, as: "\(pair.number.written) \(pair.unit)")
    } else if Self.dashes.contains(text.condensed) {
      say(.error, .dashForNumber, text)
    } else {
      say(.error, code, text)
    }
  }

  /// What people type where there is nothing, or nothing known, or zero.
  private static let dashes: Set<String> = [
    "-", "--", "—", "——", "–", "－", "/", "\\", "…", "……", "无", "空", "n/a", "N/A", "NA", "na",
    "none", "×", "x", "X", "*", "?", "未知", "不详",
  ]
}

/// A number with its unit behind it, as `12.5万吨`.
struct NumberWithUnit: Hashable {
  /// The number.
  let number: Double
  /// The unit, as written.
  let unit: String

  /// Splits a text where the number ends; `nil` when that is not the one way to read it.
  init?(_ text: String) {
    let plain = text.condensed
    let end = plain.firstIndex { !Self.isNumeric($0) } ?? plain.endIndex
    guard end > plain.startIndex, end < plain.endIndex else { return nil }
    guard let number = NumberText(String(plain[..<end])).number,
      let unit = HeadName.unit(in: String(plain[end...]))
    else { return nil }
    self.number = number
    self.unit = unit
  }

  private static func isNumeric(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || "+-.,".contains(character))
  }
}

extension NumberText {
  /// The number, plainly written or not.
  var number: Double? {
    switch self {
    case .number(let value), .unusual(let value, _): value
    case .blank, .refused: nil
    }
  }
}

extension Finding.Code {
  static let formulaZero: Self = "formula-zero"
  package static let dateForNumber: Self = "date-for-number"
  static let booleanForNumber: Self = "boolean-for-number"
  static let numberAsText: Self = "number-as-text"
  static let unusualNumber: Self = "unusual-number"
  static let numberWithUnit: Self = "number-with-unit"
  static let dashForNumber: Self = "dash-for-number"
}
