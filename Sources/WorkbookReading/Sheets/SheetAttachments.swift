public import SheetReferences

/// What lies over the cells of a sheet: comments, charts and shapes.
public struct SheetAttachments: Hashable, Sendable {
  /// The words of comments by their cells.
  public var comments: [CellReference: String]
  /// The charts, in the order of the drawing.
  public var charts: [SheetChart]
  /// How many text boxes, pictures and other shapes there are.
  public var shapes: Int

  /// Describes what lies over a sheet.
  public init(
    comments: [CellReference: String] = [:], charts: [SheetChart] = [], shapes: Int = 0
  ) {
    self.comments = comments
    self.charts = charts
    self.shapes = shapes
  }
}

/// A chart, as far as it says something of the workbook.
public struct SheetChart: Hashable, Sendable {
  /// The cells that it draws, as formulas write them.
  public var references: [String]
  /// Its words: title and titles of axes, without blanks.
  public var words: String

  /// Describes a chart.
  public init(references: [String], words: String) {
    self.references = references
    self.words = words
  }
}
