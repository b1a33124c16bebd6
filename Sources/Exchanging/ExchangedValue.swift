/// What a field of a record holds.
public enum ExchangedValue: Hashable, Sendable {
  /// A text.
  case text(String)
  /// A number.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
}

extension ExchangedValue {
  /// The text, if it is one and not empty.
  static func some(_ text: String?) -> ExchangedValue? {
    guard let text, !text.isEmpty else { return nil }
    return .text(text)
  }

  /// The number, if it is one.
  static func some(_ number: Double?) -> ExchangedValue? {
    guard let number, number.isFinite else { return nil }
    return .number(number)
  }

  /// The whole number, if there is one.
  static func some(_ number: Int?) -> ExchangedValue? { number.map { .number(Double($0)) } }

  /// The value as CSV and messages write it.
  var printed: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.shortest
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var whole: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
}

extension Double {
  /// The fewest digits that read back as the same number; a whole one without `.0`.
  var shortest: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(".0".count)) : text
  }
}
