public import Findings

/// What a column of a table is called, what its cells hold, and whether the table must have it.
public struct ColumnSpec: Hashable, Sendable {
  /// What programs call it; accepted as a header as well.
  public let key: String
  /// What people call it, in either language.
  public let names: [LocalizedText]
  /// Whether a table without it is refused.
  public let isRequired: Bool
  /// Whether it is among what tells one row of the table from another.
  public let isKey: Bool
  /// What its cells hold.
  public let content: Content
  /// The unit that its numbers have whatever the line's unit is, such as `a` for a year.
  public let ownUnit: String?

  /// Declares a column.
  public init(
    key: String, names: [LocalizedText] = [], required: Bool = false, isKey: Bool = false,
    holds content: Content = .text, in ownUnit: String? = nil
  ) {
    self.ownUnit = ownUnit
    self.key = key
    self.names = names
    self.isKey = isKey
    self.content = content
    isRequired = required
  }

  /// Every header that means this column.
  public var headers: [String] { [key] + names.flatMap { [$0.zh, $0.en] } }

  /// What people call it first.
  public var name: LocalizedText { names.first ?? LocalizedText(key) }

  /// What a message calls it.
  var title: Finding.Argument { .name(name) }
}

extension ColumnSpec {
  /// What the cells of a column hold.
  public enum Content: Hashable, Sendable {
    /// Any text.
    case text
    /// A number.
    case number
    /// A day, as `2024-05-20`.
    case day
    /// A word of a list.
    case word(of: Vocabulary)
  }

  /// A list of words that cells choose from.
  public struct Vocabulary: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The list's name.
    public let rawValue: String

    /// Names a list.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Names a list.
    public init(stringLiteral name: String) {
      self.init(rawValue: name)
    }
  }
}
