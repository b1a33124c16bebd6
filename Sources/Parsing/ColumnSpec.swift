public import Findings

/// What a column of a table is called, and whether the table must have it.
public struct ColumnSpec: Hashable, Sendable {
  /// What programs call it; accepted as a header as well.
  public let key: String
  /// What people call it, in either language.
  public let names: [LocalizedText]
  /// Whether a table without it is refused.
  public let isRequired: Bool

  /// Declares a column.
  public init(key: String, names: [LocalizedText] = [], required: Bool = false) {
    self.key = key
    self.names = names
    isRequired = required
  }

  /// Every header that means this column.
  var headers: [String] { [key] + names.flatMap { [$0.zh, $0.en] } }

  /// What a message calls it.
  var title: Finding.Argument { .name(names.first ?? LocalizedText(key)) }
}
