/// A picture of numbers that stand in tables.
///
/// A workbook makes it a native chart that follows the cells; other formats draw the numbers the
/// cells hold.
public struct Chart: Hashable, Sendable, Identifiable {
  /// The name its file is called by.
  public let id: String
  /// How the numbers are drawn.
  public let kind: Kind
  /// What it shows.
  public let title: String
  /// The cells that name the points of every series.
  public let categories: CellRange
  /// The rows of numbers drawn.
  public let series: [Series]
  /// The unit of the numbers as printed; empty when they have none.
  public let unit: String
  /// How numbers are printed beside bars and slices.
  public let style: NumberStyle

  /// Makes a chart.
  public init(
    id: String, kind: Kind, title: String, categories: CellRange, series: [Series],
    unit: String = "", style: NumberStyle = .full
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.unit = unit
    self.style = style
  }
}

extension Chart {
  /// How numbers are drawn.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Upright columns, the series on top of each other.
    case stackedColumn
    /// Upright columns, the series side by side.
    case column
    /// Lying bars, which leave room for long names.
    case bar
    /// Shares of a whole; draws the first series alone.
    case pie
    /// Points joined by lines.
    case line
  }

  /// A row of numbers drawn in one colour.
  public struct Series: Hashable, Sendable {
    /// What the legend calls it.
    public let name: String
    /// The cells its numbers stand in.
    public let values: CellRange

    /// Makes a series.
    public init(name: String, values: CellRange) {
      self.name = name
      self.values = values
    }
  }
}
