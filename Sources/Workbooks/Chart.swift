public import SheetReferences

/// A chart over cells of the workbook.
///
///     Chart(.stackedColumn, title: "分领域排放量", series: [
///       Chart.Series(name: "直接排放", sheet: "汇总", categories: years, values: direct),
///     ])
public struct Chart: Hashable, Sendable {
  /// What kind of chart it is.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Columns, the series on top of each other.
    case stackedColumn
    /// Columns, the series side by side.
    case clusteredColumn
    /// Bars, the series side by side.
    case bar
    /// Bars, the series behind each other.
    case stackedBar
    /// A pie of one series.
    case pie
    /// A ring for each series.
    case doughnut
    /// Lines.
    case line
  }

  /// Where the legend stands.
  public enum Legend: Hashable, Sendable, CaseIterable {
    /// Nowhere.
    case none
    /// At the right.
    case right
    /// At the left.
    case left
    /// Above.
    case top
    /// Below.
    case bottom
  }

  /// What is written at the points.
  public enum Labels: Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// The values.
    case values
    /// The shares, for pies and rings.
    case percentages
    /// The categories and the shares, for pies and rings.
    case categoriesAndPercentages
  }

  /// What kind of chart it is.
  public var kind: Kind
  /// The title; `nil` for none.
  public var title: String?
  /// The name of the axis of categories.
  public var categoryAxis: String?
  /// The name of the axis of values, with its unit.
  public var valueAxis: String?
  /// What is drawn.
  public var series: [Series]
  /// Where the legend stands.
  public var legend = Legend.bottom
  /// What is written at the points.
  public var labels = Labels.none
  /// How values are shown on the axis and at the points; `nil` goes by the cells.
  public var numberFormat: String?
  /// Whether the axis of values begins at zero, whatever the program would begin it with.
  public var beginsAtZero = false
  /// How values are shown on the axis, where that is otherwise than at the points.
  public var axisFormat: String?
  /// The colours of a pie's or ring's pieces, in order; empty leaves them to the reader.
  public var pieceColors: [Color] = []
  /// The width in pixels.
  public var width = 640
  /// The height in pixels.
  public var height = 360
  /// What the chart shows, for those who cannot see it.
  public var description: String?

  /// A chart.
  public init(
    _ kind: Kind, title: String? = nil, categoryAxis: String? = nil, valueAxis: String? = nil,
    series: [Series]
  ) {
    (self.kind, self.title, self.series) = (kind, title, series)
    (self.categoryAxis, self.valueAxis) = (categoryAxis, valueAxis)
  }

  /// One row or column of figures with its name.
  public struct Series: Hashable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The sheet both ranges are on.
    public var sheet: String
    /// The names along the axis.
    public var categories: CellRange
    /// The figures.
    public var values: CellRange
    /// The colour; `nil` leaves it to the reader.
    public var color: Color?

    /// A series.
    public init(
      name: String, sheet: String, categories: CellRange, values: CellRange, color: Color? = nil
    ) {
      (self.name, self.sheet, self.categories) = (name, sheet, categories)
      (self.values, self.color) = (values, color)
    }
  }
}
