import Foundation

/// Findings as a program reads them: JSON with the words of both languages and all that was put in.
///
/// The same findings give the same bytes. The form is described by docs/schemas/findings.schema.json.
public struct FindingRecord: Sendable {
  /// What somebody answered to a finding.
  public struct Answer: Hashable, Sendable, Encodable {
    private let text: String
    private let person: String

    /// Puts an answer and who gave it together.
    public init(_ text: String, by person: String) {
      self.text = text
      self.person = person
    }
  }

  /// A check that had nothing to compare with.
  public struct Unapplied: Hashable, Sendable, Encodable {
    private let check: String
    private let looks: [String: String]
    private let need: [String: String]

    /// Words what a check looks at and what it asks for, by the keys of their labels.
    public init(
      _ check: String, looks: String, need: String, _ messages: MessageCatalogue
    ) {
      self.check = check
      self.looks = Entry.both { messages.label(looks, in: $0) }
      self.need = Entry.both { messages.label(need, in: $0) }
    }
  }

  /// The edition of the form.
  private static let edition = 1

  private let subject: String
  private let entries: [Entry]
  private let counts: [String: Int]
  private let unapplied: [Unapplied]?

  /// Words the findings of `subject`, in the order of the files, each with its answers; and the checks
  /// that were not applied, where that is known.
  public init(
    _ findings: [Finding], of subject: String, _ messages: MessageCatalogue,
    unapplied: [Unapplied]? = nil, answers: (Finding) -> [Answer] = { _ in [] }
  ) {
    self.subject = subject
    self.unapplied = unapplied
    entries = findings.inFileOrder.map { Entry($0, messages, answers($0)) }
    counts = Dictionary(
      uniqueKeysWithValues: Finding.Severity.allCases.map { severity in
        (severity.rawValue, findings.count { $0.severity == severity })
      })
  }

  /// The JSON text, its keys sorted and its last line ended.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes = try? encoder.encode(self)
    return String(decoding: bytes ?? Data(), as: UTF8.self) + "\n"
  }
}

extension FindingRecord: Encodable {
  private enum CodingKeys: String, CodingKey {
    case edition
    case subject
    case counts
    case findings
    case unapplied
  }

  /// Writes the findings below what they are of.
  public func encode(to encoder: any Encoder) throws {
    var map = encoder.container(keyedBy: CodingKeys.self)
    try map.encode(Self.edition, forKey: .edition)
    try map.encode(subject, forKey: .subject)
    try map.encode(counts, forKey: .counts)
    try map.encode(entries, forKey: .findings)
    try map.encodeIfPresent(unapplied, forKey: .unapplied)
  }

  /// One finding.
  private struct Entry: Encodable {
    let code: String
    let severity: String
    let place: Spot?
    let fact: [String: String]
    let remedy: [String: String]
    let arguments: [String: Value]
    let answers: [Answer]

    init(_ finding: Finding, _ messages: MessageCatalogue, _ answers: [Answer]) {
      code = finding.code.rawValue
      severity = finding.severity.rawValue
      place = finding.place.map(Spot.init)
      fact = Self.both { messages.fact(of: finding, in: $0) }
      remedy = Self.both { messages.remedy(of: finding, in: $0) }
      arguments = finding.arguments.mapValues(Value.init)
      self.answers = answers
    }

    static func both(_ words: (Language) -> String) -> [String: String] {
      Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, words($0)) })
    }
  }

  /// Where a finding stands; what is not known is left out.
  private struct Spot: Encodable {
    let file: String
    let line: Int?
    let column: Int?
    let cell: String?

    init(_ place: Place) {
      file = place.file
      line = place.line
      column = place.column
      cell = place.cell
    }
  }

  /// What was put into the words: text, a number, or a name in both languages.
  private struct Value: Encodable {
    let argument: Finding.Argument

    init(_ argument: Finding.Argument) { self.argument = argument }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      switch argument {
      case .text(let text): try value.encode(text)
      case .name(let name): try value.encode(Entry.both { name[$0] })
      case .number(let number) where number.isFinite: try value.encode(number)
      case .number(let number): try value.encode("\(number)")
      case .count(let count): try value.encode(count)
      case .choice(let choice): try value.encode(choice.word)
      }
    }
  }
}
