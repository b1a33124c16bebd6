public import SheetReferences

/// What may be typed into cells, and what is said about it.
public struct Validation: Hashable, Sendable {
  /// What may be typed.
  public enum Rule: Hashable, Sendable {
    /// One of these texts; a long list is kept on a hidden sheet.
    case choice([String])
    /// One of the texts in these cells, one row or one column, of a sheet that is there.
    case choiceFrom(CellRange, sheet: String)
    /// A number within bounds, `nil` for none; at least one is needed.
    case decimal(from: Double?, to: Double?)
    /// A whole number within bounds, `nil` for none; at least one is needed.
    case integer(from: Int?, to: Int?)
  }

  /// What happens when something else is typed.
  public enum Severity: Hashable, Sendable {
    /// It is refused.
    case stop
    /// The user is asked.
    case warning
    /// The user is told.
    case information
  }

  /// A title and a message.
  public struct Notice: Hashable, Sendable {
    /// The title, up to 32 characters.
    public var title: String
    /// The message, up to 255 characters.
    public var message: String

    /// A title and a message.
    public init(title: String, message: String) {
      (self.title, self.message) = (title, message)
    }

    static let titleLimit = 32
    static let messageLimit = 255
  }

  /// What may be typed.
  public var rule: Rule
  /// What happens when something else is typed.
  public var severity: Severity
  /// What is shown when the cell is chosen.
  public var prompt: Notice?
  /// What is shown when something else is typed.
  public var alert: Notice?
  /// Whether the cell may be left empty.
  public var allowsBlank: Bool

  /// A rule with its words.
  public init(
    _ rule: Rule, severity: Severity = .stop, prompt: Notice? = nil, alert: Notice? = nil,
    allowsBlank: Bool = true
  ) {
    (self.rule, self.severity, self.prompt) = (rule, severity, prompt)
    (self.alert, self.allowsBlank) = (alert, allowsBlank)
  }
}
