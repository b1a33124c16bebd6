/// Something that is wrong, where it stands, and what it is about.
///
/// A finding states a fact as a code with arguments; the message catalogue words it, and the
/// remedy, in each language. Findings are collected, never thrown: a user sees all of them.
public struct Finding: Hashable, Sendable {
  /// What kind of fact it is.
  public let code: Code
  /// How bad it is.
  public let severity: Severity
  /// What the message's `{placeholders}` stand for.
  public let arguments: [String: Argument]
  /// Where it stands, if it stands anywhere.
  public let place: Place?

  /// Makes a finding.
  public init(
    _ severity: Severity, _ code: Code, _ arguments: [String: Argument] = [:],
    at place: Place? = nil
  ) {
    self.severity = severity
    self.code = code
    self.arguments = arguments
    self.place = place
  }
}

extension Finding {
  /// How bad a finding is.
  public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Worth knowing.
    case note
    /// To be looked at, and answered.
    case warning
    /// Nothing is written while it stands.
    case error

    /// Orders severities from harmless to fatal.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The name of a kind of finding, which is its key in the message catalogue.
  ///
  /// Each module declares its codes beside the check that finds them:
  ///
  ///     extension Finding.Code { static let unknownFuel: Self = "unknown-fuel" }
  public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The key in the catalogue.
    public let rawValue: String

    /// Makes a code of its catalogue key.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Makes a code of its catalogue key.
    public init(stringLiteral key: String) {
      self.init(rawValue: key)
    }
  }

  /// A value put into a message.
  public enum Argument: Hashable, Sendable {
    /// Text that reads the same in every language, such as what the user wrote.
    case text(String)
    /// A name that has a wording in each language.
    case name(LocalizedText)
    /// A number, printed in full.
    case number(Double)
    /// A whole number, such as a year or a count.
    case count(Int)
    /// A word to offer instead of one that is not known.
    case choice(WordChoice)
  }
}

extension Finding.Argument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Makes a text argument.
  public init(stringLiteral text: String) {
    self = .text(text)
  }

  /// Makes a count argument.
  public init(integerLiteral count: Int) {
    self = .count(count)
  }
}

extension [Finding] {
  /// Whether any finding forbids going on.
  public var hasErrors: Bool {
    contains { $0.severity == .error }
  }

  /// The findings as a reader meets them: by place, and at one place as they were found; those
  /// that stand nowhere come last.
  public var inFileOrder: [Finding] {
    enumerated()
      .sorted { left, right in
        let places = (left.element.place, right.element.place)
        if let first = places.0, let second = places.1, first != second { return first < second }
        if (places.0 == nil) != (places.1 == nil) { return places.0 != nil }
        return left.offset < right.offset
      }
      .map(\.element)
  }
}
