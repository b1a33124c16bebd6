public import Documents

/// A table too long for typed cells, kept by columns: numbers, or texts told by their number.
public struct DetailTable: Sendable {
  /// The numbers or texts of one column.
  public enum Values: Sendable {
    /// A number for each row; one that is not a number leaves its cell empty.
    case numbers([Double], NumberStyle)
    /// For each row the position of its text in `texts`; a position outside leaves it empty.
    case texts([Int32], texts: [String])

    /// How many rows there are.
    public var count: Int {
      switch self {
      case .numbers(let numbers, _): numbers.count
      case .texts(let positions, _): positions.count
      }
    }
  }

  /// A column of a long table.
  public struct Column: Sendable {
    /// What stands at its head.
    public let heading: String
    /// The unit of its numbers, if they have one.
    public let unit: String?
    /// What its cells hold.
    public let values: Values

    /// Makes a column.
    public init(heading: String, unit: String? = nil, values: Values) {
      self.heading = heading
      self.unit = unit
      self.values = values
    }
  }

  /// The name of its sheet.
  public let name: String
  /// The line at the top of its sheet.
  public let title: String
  /// Its columns, from left to right.
  public let columns: [Column]

  /// Makes a table.
  public init(name: String, title: String, columns: [Column]) {
    self.name = name
    self.title = title
    self.columns = columns
  }

  /// How many rows the table has: those of its longest column.
  public var rowCount: Int { columns.map(\.values.count).max() ?? 0 }
}
