public import Findings
public import Quantities

/// A field, column or named row of a form's table.
public struct FormField: Hashable, Sendable, Identifiable {
  /// Its id.
  public let id: String
  /// The number of the column as printed.
  public let number: String?
  /// What the form prints.
  public let name: LocalizedText
  /// The unit of its numbers; `nil` for words.
  public let unit: FormUnit?
  /// How it is filled.
  public let kind: Kind
  /// Whether a computed one may be typed as well, as some editions let.
  public let mayBeTyped: Bool
  /// Whether an empty cell of a record that is stated means none.
  public let isNoneWhenEmpty: Bool
  /// Whether the unit may give it several times.
  public let repeats: Bool
  /// Whether nothing is missed where it is empty, though others need it.
  public let isOptional: Bool
  /// Whether it may be below zero.
  public let mayBeNegative: Bool
  /// Where a reference is brought from, as written.
  public let source: String?
  /// Whether rows that the unit names add up to it.
  public let hasDetails: Bool
  /// What is chosen from, where that is known.
  public let choices: [String]
  /// How bad it is where something else stands.
  public let others: Finding.Severity
  /// What may stand in it.
  public let limits: FieldLimits
  /// The column that it is a part of.
  public let whole: String?
  /// To how many decimals the form prints it; `nil` where its unit says, or nothing does.
  public let places: Int?
  /// What a reader should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place

  /// How a field is filled.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A number that is typed.
    case input
    /// A number that follows from others.
    case computed
    /// Brought in from elsewhere, or given by others.
    case reference
    /// Words.
    case text
    /// A code.
    case code
    /// A day or year.
    case date
    /// One of a few words.
    case choice
    /// As its row says.
    case row
  }

  /// The head of its column: its name, with its number where the form prints one.
  public var head: LocalizedText {
    guard let number else { return name }
    return LocalizedText(zh: "\(name.zh)〔\(number)〕", en: "\(name.en)〔\(number)〕")
  }

  /// Whether it is brought from the list of carriers, so that nobody types it.
  public var isOfCarriers: Bool { source?.hasPrefix("carriers") ?? false }

  /// Whether it holds a number.
  public var isNumber: Bool {
    switch kind {
    case .input, .computed, .row: true
    case .reference: unit != nil
    case .text, .code, .date, .choice: false
    }
  }
}

/// The unit of a field, which may be that of its record.
public enum FormUnit: Hashable, Sendable {
  /// As printed, and what it means where that can be read.
  case printed(String, Unit?)
  /// That of the carrier.
  case carrier
  /// So much of a unit for one of the carrier's.
  case perCarrier(Unit)
  /// As the row says.
  case row
  /// The unit that another column of the record names.
  case column(String)
  /// That of the product, and so much for one of it.
  case product
  /// Not seen.
  case unknown
}

/// A sum at the foot of a grid or list.
public struct FormTotal: Hashable, Sendable, Identifiable {
  /// Its id.
  public let id: String
  /// What it is called; that of the carriers' total of this id where it has none.
  public let name: LocalizedText?
  /// The unit it is in; that of each column where it has none.
  public let unit: FormUnit?
  /// The columns that have it.
  public let columns: [String]
  /// Where it is declared.
  public let place: Place
}
