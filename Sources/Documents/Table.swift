/// A table of typed cells, as wide in every row as it has columns.
///
/// Short rows are filled with empty cells. A row with more cells than there are columns adds
/// columns without a heading, so that nothing a caller wrote is lost.
public struct Table: Hashable, Sendable, Identifiable {
  /// The name that formulas, links and charts refer to it by.
  public let id: ID
  /// What it shows.
  public let title: String
  /// A sentence under the title, such as the period and unit it is for; empty when there is none.
  public let caption: String
  /// Its columns, from left to right.
  public let columns: [Column]
  /// Its rows, from top to bottom, without the row of column headings.
  public let rows: [Row]
  /// Remarks printed under it.
  public let notes: [String]

  /// Makes a table; rows are fitted to the columns.
  public init(
    id: ID, title: String, caption: String = "", columns: [Column], rows: [Row],
    notes: [String] = []
  ) {
    let widest = rows.map(\.cells.count).max() ?? 0
    let surplus = (columns.count..<max(columns.count, widest))
      .map { Column(id: Column.ID(rawValue: "column-\($0 + 1)"), heading: "") }
    self.id = id
    self.title = title
    self.caption = caption
    self.columns = columns + surplus
    self.rows = rows.map { $0.widened(to: columns.count + surplus.count) }
    self.notes = notes
  }
}

extension Table {
  /// The name of a table.
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

  /// The position of a column, or `nil` when the table has no such column.
  public func position(of column: Column.ID) -> Int? {
    columns.firstIndex { $0.id == column }
  }

  /// The cell in a row and column, or `nil` when there is none.
  public subscript(row: Int, column: Column.ID) -> Cell? {
    guard rows.indices.contains(row), let position = position(of: column) else { return nil }
    return rows[row].cells[position]
  }

  /// How many of the first rows are heads that stand above the column headings.
  public var leadingHeadCount: Int {
    rows.prefix { $0.role == .head }.count
  }
}
