public import Findings

extension YAMLReading where Value == String {
  /// A text, exactly as written: `NO`, `010` and `1.10` stay what they are.
  public static var string: Self {
    Self { node, findings in
      guard case .scalar(let text, _) = node.content, !node.isNull else {
        return node.refuse(.yamlExpectedText, into: &findings)
      }
      return text
    }
  }
}

extension YAMLReading where Value == Day {
  /// A day, written `2026-11-20`.
  public static var day: Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      if let problem = Day.problem(with: text, at: node.place) {
        findings.append(problem)
        return nil
      }
      return Day(text)
    }
  }
}

extension YAMLReading where Value == Double {
  /// A number in decimal digits, not in quotes.
  public static var number: Self {
    Self { node, findings in
      guard let text = node.plainText else {
        return node.refuse(.yamlExpectedNumber, into: &findings)
      }
      guard !text.hasLeadingZero else {
        return node.refuse(.yamlLeadingZero, into: &findings)
      }
      return NumberText(text).value(of: text, at: node.place, into: &findings)
    }
  }
}

extension YAMLReading where Value == Int {
  /// A whole number.
  public static var integer: Self {
    Self { node, findings in
      guard let text = node.plainText, let value = Int(text), !text.hasLeadingZero else {
        return node.refuse(.yamlExpectedInteger, into: &findings)
      }
      return value
    }
  }

  /// A number of things: whole, and none at least.
  public static var count: Self {
    Self { node, findings in
      guard let value = integer.callAsFunction(node, into: &findings) else { return nil }
      return value < 0 ? node.refuse(.yamlExpectedCount, into: &findings) : value
    }
  }

  /// A year in four digits, within reason.
  public static var year: Self {
    Self { node, findings in
      guard let text = node.plainText, text.utf8.count == 4, text.utf8.allSatisfy(\.isDigit),
        !text.hasLeadingZero, let year = Int(text)
      else { return node.refuse(.yamlExpectedYear, into: &findings) }
      if let problem = SoundYear.problem(with: Double(year), at: node.place) {
        findings.append(problem)
        return nil
      }
      return year
    }
  }
}

extension YAMLReading where Value == Bool {
  /// `true` or `false`; `yes`, `no`, `on` and `off` mean different things to different programs.
  public static var bool: Self {
    Self { node, findings in
      switch node.plainText {
      case "true": true
      case "false": false
      default: node.refuse(.yamlExpectedBool, into: &findings)
      }
    }
  }
}

extension YAMLReading where Value == LocalizedText {
  /// A text in both languages: `{ zh: …, en: … }`.
  public static var localizedText: Self {
    Self { node, findings in
      guard case .map(let entries) = node.content else {
        return node.refuse(.yamlExpectedLanguages, into: &findings)
      }
      var map = YAMLMap(entries, at: node.place)
      let zh = map.required("zh", as: .string, into: &findings)
      let en = map.required("en", as: .string, into: &findings)
      map.finish(into: &findings)
      guard let zh, let en else { return nil }
      return LocalizedText(zh: zh, en: en)
    }
  }

  /// A text in both languages, or one text that reads the same in both, such as a symbol.
  public static var localizedTextOrSame: Self {
    Self { node, findings in
      if case .map = node.content { return localizedText(node, into: &findings) }
      return YAMLReading<String>.string(node, into: &findings).map { LocalizedText($0) }
    }
  }
}

extension YAMLReading
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words that an enumeration lists.
  public static var choice: Self { choice(called: nil) }

  /// One of the words that an enumeration lists; `label` is what the keys of their names begin with.
  package static func choice(called label: String?) -> Self {
    Self { node, findings in
      guard case .scalar(let text, _) = node.content, !node.isNull else {
        return node.refuse(.yamlExpectedText, into: &findings)
      }
      if let value = Value(rawValue: text) { return value }
      let known = Value.allCases.map(\.rawValue)
      findings.append(.unknownChoice(text, among: known, called: label, at: node.place))
      return nil
    }
  }
}

extension YAMLReading where Value: Sendable {
  /// What one of these is called by its key.
  package static func one(of named: [YAMLEntry<Value>]) -> Self {
    Self { node, findings in
      guard let text = YAMLReading<String>.string(node, into: &findings) else { return nil }
      if let entry = named.first(where: { $0.key == text }) { return entry.value }
      findings.append(.unknownChoice(text, among: named.map(\.key), at: node.place))
      return nil
    }
  }
}

extension Finding {
  /// A word that is none of the known; `label` is what the keys of their names begin with.
  fileprivate static func unknownChoice(
    _ text: String, among known: [String], called label: String? = nil, at place: Place
  ) -> Finding {
    let named = text.hasHan ? label : nil
    let nearest = NearestName.of(text, among: known) ?? known.first ?? ""
    let arguments: [String: Finding.Argument] = [
      "found": .text(text.excerpt),
      "nearest": named.map { .choice(WordChoice(for: text, among: known, called: $0)) }
        ?? .text(nearest),
      "known": .text(known.joined(separator: ", ")),
    ]
    return Finding(.error, .unknownChoice, arguments, at: place)
  }
}

extension YAMLNode {
  /// The text of a scalar without quotes that is not empty.
  fileprivate var plainText: String? {
    guard case .scalar(let text, isPlain: true) = content, !isNull else { return nil }
    return text
  }
}

extension String {
  /// Whether a zero stands before another digit, as in an octal number of YAML 1.1.
  fileprivate var hasLeadingZero: Bool {
    let digits = utf8.drop { $0 == .minus || $0 == .plus }
    return digits.first == .zero && digits.dropFirst().first?.isDigit == true
  }
}

extension Finding.Code {
  static let yamlExpectedText: Self = "yaml-expected-text"
  static let yamlExpectedNumber: Self = "yaml-expected-number"
  static let yamlLeadingZero: Self = "yaml-leading-zero"
  static let yamlExpectedCount: Self = "yaml-expected-count"
  static let yamlExpectedInteger: Self = "yaml-expected-integer"
  static let yamlExpectedYear: Self = "yaml-expected-year"
  static let yamlExpectedBool: Self = "yaml-expected-bool"
  static let yamlExpectedLanguages: Self = "yaml-expected-languages"
  static let unknownChoice: Self = "unknown-choice"
}
