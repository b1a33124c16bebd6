/// The words of every finding and label, by key and language.
public struct MessageCatalogue: Sendable {
  /// What one key says in each language.
  public struct Message: Hashable, Sendable {
    /// The fact, with `{placeholders}`.
    public let fact: LocalizedText
    /// What to do about it, with the same placeholders; empty when there is nothing to do.
    public let remedy: LocalizedText

    /// Makes a message of its fact and remedy.
    public init(fact: LocalizedText, remedy: LocalizedText = LocalizedText("")) {
      self.fact = fact
      self.remedy = remedy
    }
  }

  /// Every message by its key.
  public let messages: [String: Message]

  /// Makes a catalogue of its messages.
  public init(_ messages: [String: Message]) {
    self.messages = messages
  }

  /// The wording of a label, or the key itself when the catalogue lacks it.
  public func label(_ key: String, in language: Language) -> String {
    messages[key]?.fact[language] ?? key
  }

  /// The wording of a label with its placeholders filled.
  public func label(
    _ key: String, _ arguments: [String: Finding.Argument], in language: Language
  ) -> String {
    filled(label(key, in: language), with: arguments, in: language)
  }

  /// The fact a finding states, in words.
  public func fact(of finding: Finding, in language: Language) -> String {
    label(finding.code.rawValue, finding.arguments, in: language)
  }

  /// What to do about a finding, in words; empty when nothing is to be done.
  public func remedy(of finding: Finding, in language: Language) -> String {
    let remedy = messages[finding.code.rawValue]?.remedy[language] ?? ""
    return filled(remedy, with: finding.arguments, in: language)
  }

  private func words(of argument: Finding.Argument, in language: Language) -> String {
    if case .choice(let choice) = argument { return choice.wording(by: self, in: language) }
    return argument.wording(in: language)
  }

  private func filled(
    _ template: String, with arguments: [String: Finding.Argument], in language: Language
  ) -> String {
    guard template.contains("{") else { return template }
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += arguments[name].map { words(of: $0, in: language) } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension Finding.Argument {
  /// The argument as a message prints it.
  public func wording(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .name(let name): name[language]
    case .number(let number): number.plain
    case .count(let count): "\(count)"
    case .choice(let choice): choice.word
    }
  }
}

extension Double {
  /// The number as people write it: a whole one without `.0`, unless too large to be exact.
  fileprivate var plain: String {
    Int(exactly: self).flatMap { abs(self) < Self.firstInexact ? "\($0)" : nil } ?? description
  }

  private static let firstInexact = Double(1 << Self.significandBitCount)
}
