/// How a cell looks and whether it may be changed: a value, equal when it looks the same.
///
/// A workbook turns it into a `Format` once, with `Workbook.format(_:)`; writing takes that.
public struct CellFormat: Hashable, Sendable {
  /// The font's family name; `nil` is the workbook's own.
  public var fontName: String?
  /// The font's size in points; `nil` is the workbook's own, 11.
  public var fontSize: Double?
  /// Whether the text is bold.
  public var bold = false
  /// Whether the text is italic.
  public var italic = false
  /// Whether the text is underlined.
  public var underlined = false
  /// The text's colour; `nil` is automatic.
  public var fontColor: Color?
  /// The cell's colour; `nil` is none.
  public var fill: Color?
  /// The lines round the cell.
  public var borders = Borders()
  /// Where the text stands across the cell; `nil` goes by the kind of value.
  public var horizontal: HorizontalAlignment?
  /// Where the text stands down the cell; `nil` is at the bottom.
  public var vertical: VerticalAlignment?
  /// Whether long text goes on in a new line of the same cell.
  public var wraps = false
  /// Steps of indentation, up to 15.
  public var indent = 0
  /// How numbers are shown, such as `#,##0.00`; `nil` is General.
  public var numberFormat: String?
  /// Whether the cell is locked once its sheet is protected.
  public var locked = true
  /// Whether the formula is hidden once the sheet is protected.
  public var hidesFormula = false

  /// The workbook's plain format.
  public init() {}

  /// A format with what `change` says, all else plain.
  public init(_ change: (inout CellFormat) -> Void) {
    change(&self)
  }

  /// The same format with what `change` says.
  public func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CellFormat {
  /// Where text stands across a cell.
  public enum HorizontalAlignment: Hashable, Sendable, CaseIterable {
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
    /// Repeated until the cell is full.
    case fill
    /// Both edges, by spacing.
    case justify
    /// In the middle of this and the empty cells to the right.
    case centerAcross
    /// Both edges, by spacing every character (分散对齐).
    case distributed
  }

  /// Where text stands down a cell.
  public enum VerticalAlignment: Hashable, Sendable, CaseIterable {
    /// At the top.
    case top
    /// In the middle.
    case center
    /// At the bottom.
    case bottom
    /// Both edges, by spacing.
    case justify
    /// Both edges, by spacing every line.
    case distributed
  }

  /// The four lines round a cell.
  public struct Borders: Hashable, Sendable {
    /// The line above.
    public var top: Line?
    /// The line below.
    public var bottom: Line?
    /// The line at the left.
    public var left: Line?
    /// The line at the right.
    public var right: Line?
    /// The colour of all four; `nil` is automatic.
    public var color: Color?

    /// The same line, or none, on all sides.
    public init(all line: Line? = nil, color: Color? = nil) {
      (top, bottom, left, right, self.color) = (line, line, line, line, color)
    }
  }

  /// A kind of line.
  public enum Line: Hashable, Sendable, CaseIterable {
    /// A thin line.
    case thin
    /// A line of middle strength.
    case medium
    /// A thick line.
    case thick
    /// A hair line.
    case hair
    /// Dashes.
    case dashed
    /// Dots.
    case dotted
    /// Two lines.
    case double
  }
}
