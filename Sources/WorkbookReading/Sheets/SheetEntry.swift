/// A sheet of a workbook, before its cells are read.
public struct SheetEntry: Hashable, Sendable {
  /// The name on its tab.
  public let name: String
  /// Its place among the sheets, from zero.
  public let index: Int
  /// Whether a user sees it.
  public let visibility: Visibility
  /// The part of the package that holds it, such as `xl/worksheets/sheet1.xml`.
  public let part: String
  /// Whether it is a table of cells, not a chart that fills its sheet.
  public let hasCells: Bool

  /// Whether a user sees a sheet.
  public enum Visibility: String, Hashable, Sendable {
    /// Its tab is there.
    case visible
    /// A user can show it.
    case hidden
    /// Only a program can show it.
    case veryHidden
  }

  /// Describes a sheet.
  public init(
    name: String, index: Int, visibility: Visibility = .visible, part: String,
    hasCells: Bool = true
  ) {
    self.name = name
    self.index = index
    self.visibility = visibility
    self.part = part
    self.hasCells = hasCells
  }
}
