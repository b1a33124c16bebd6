extension Table {
  /// A column of a table.
  public struct Column: Hashable, Sendable, Identifiable {
    /// The name formulas and charts refer to it by.
    public let id: ID
    /// What stands at its head.
    public let heading: String
    /// The unit of its numbers as printed, if all have the same.
    public let unit: String?
    /// Where its text stands; `nil` sets text left and numbers right.
    public let alignment: Alignment?
    /// The width it would like, in Latin characters; `nil` measures its text.
    public let preferredWidth: Int?
    /// What its cells are when they do not say so themselves.
    public let role: Cell.Role
    /// What is chosen from in its cells that are to be filled in; empty for anything.
    public let choices: [String]

    /// Makes a column.
    public init(
      id: ID, heading: String, unit: String? = nil, alignment: Alignment? = nil,
      preferredWidth: Int? = nil, role: Cell.Role = .label, choices: [String] = []
    ) {
      self.id = id
      self.heading = heading
      self.unit = unit
      self.alignment = alignment
      self.preferredWidth = preferredWidth
      self.role = role
      self.choices = choices
    }

    /// The heading with the unit in brackets on a line of its own.
    public var title: String {
      guard let unit, !unit.isEmpty else { return heading }
      return heading.isEmpty ? "(\(unit))" : "\(heading)\n(\(unit))"
    }
  }
}

extension Table.Column {
  /// The name of a column within its table.
  public struct ID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name as written.
    public let rawValue: String

    /// Makes an id of its name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Makes an id of its name.
    public init(stringLiteral name: String) {
      self.init(rawValue: name)
    }
  }

  /// Where the text of a column stands.
  public enum Alignment: String, Hashable, Sendable {
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
  }
}
