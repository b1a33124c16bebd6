/// A field of an exchanged record: what it is called, what it holds, whether it must be there.
public struct FieldSpec: Hashable, Sendable {
  /// What programs call it: the key in JSON, the header in CSV.
  public let key: String
  /// What it holds.
  public let content: Content
  /// Whether a record without it is refused.
  public let isRequired: Bool

  /// What a field holds.
  public enum Content: Hashable, Sendable {
    /// Any text but an empty one.
    case text
    /// A finite number at full precision.
    case number
    /// A whole number.
    case whole
    /// Yes or no.
    case flag
    /// One of these words.
    case word([String])
    /// A unit that the program knows.
    case unit
  }

  /// Declares a field.
  init(_ key: String, _ content: Content = .text, required: Bool = false) {
    self.key = key
    self.content = content
    isRequired = required
  }

  /// Fields of text.
  static func texts(_ keys: String...) -> [FieldSpec] { keys.map { FieldSpec($0) } }
}
