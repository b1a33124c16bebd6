/// How numbers are shown: a format code such as `yyyy"年"m"月"`.
struct NumberFormat: Sendable {
  /// What a number stands for when its format shows days or times.
  enum Moment: Sendable {
    /// A day, maybe with a time of day.
    case day
    /// A time of day or a duration.
    case time
  }

  let code: String
  let moment: Moment?

  init(_ code: String) {
    self.code = code
    moment = Self.moment(of: code)
  }

  /// The format that a number below 164 stands for where the workbook does not say.
  init(builtIn number: Int) {
    self.init(Self.builtIn[number] ?? Self.general)
  }

  static let general = "General"

  private static func moment(of code: String) -> Moment? {
    guard code != general else { return nil }
    var marks = FormatMarks()
    for character in code.utf8 { marks.read(character) }
    return marks.moment
  }
}

/// The letters of a format code that stand for parts of a moment, quoted and coloured text apart.
private struct FormatMarks {
  private var skipsNext = false
  private var isQuoted = false
  private var bracket: [UInt8]?
  private var hasDay = false
  private var hasTime = false
  private var hasMonthOrMinute = false

  var moment: NumberFormat.Moment? {
    if hasDay || hasMonthOrMinute && !hasTime { return .day }
    return hasTime ? .time : nil
  }

  mutating func read(_ character: UInt8) {
    if skipsNext {
      skipsNext = false
    } else if isQuoted {
      isQuoted = character != UInt8(ascii: "\"")
    } else if let text = bracket {
      readBracket(character, after: text)
    } else {
      readPlain(character)
    }
  }

  /// Brackets hold a colour, a condition or a locale; `[h]` is a duration.
  private mutating func readBracket(_ character: UInt8, after text: [UInt8]) {
    guard character == UInt8(ascii: "]") else {
      bracket?.append(character | 0x20)
      return
    }
    bracket = nil
    let letters = Set(text)
    if letters.count == 1, !letters.isDisjoint(with: Self.durations) { hasTime = true }
  }

  private mutating func readPlain(_ character: UInt8) {
    switch character {
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): skipsNext = true
    case UInt8(ascii: "\""): isQuoted = true
    case UInt8(ascii: "["): bracket = []
    case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): hasDay = true
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"): hasTime = true
    case UInt8(ascii: "m"), UInt8(ascii: "M"): hasMonthOrMinute = true
    default: break
    }
  }

  private static let durations = Set("hms".utf8)
}
