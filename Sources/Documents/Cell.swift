/// One cell of a table: what it holds and how it is to be shown.
public struct Cell: Hashable, Sendable {
  /// What it holds.
  public let content: Content
  /// How a number in it is printed.
  public let style: NumberStyle
  /// What it is to the reader; `nil` takes the role of its column.
  public let role: Role?
  /// Where a click on it leads.
  public let link: Link?
  /// A remark attached to it, shown where the format can.
  public let comment: String?
  /// How many columns it takes up; the cells it covers are not shown.
  public let columnSpan: Int

  /// Makes a cell; a span below 1 counts as 1.
  public init(
    _ content: Content, _ style: NumberStyle = .full, role: Role? = nil, link: Link? = nil,
    comment: String? = nil, columnSpan: Int = 1
  ) {
    self.content = content
    self.style = style
    self.role = role
    self.link = link
    self.comment = comment
    self.columnSpan = max(1, columnSpan)
  }
}

extension Cell {
  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text, which never becomes a formula or a number.
    case text(String)
    /// A number.
    case number(Double)
    /// A live formula, and the number it comes to.
    case formula(SheetFormula, cached: Double)
    /// A live formula, and the text it comes to.
    case textFormula(SheetFormula, cached: String)
    /// A notation key in place of a number, such as NO, NE or IE.
    case notationKey(String)
  }

  /// What a cell is to the reader, which decides its look and whether it may be changed.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Names what stands beside it.
    case label
    /// Is the user's to change.
    case input
    /// Follows from other cells.
    case computed
    /// Is an emission factor or another parameter of a method.
    case factor
    /// Says where something comes from.
    case reference
    /// Is a sum.
    case total
    /// Explains.
    case note
  }

  /// Where a click on a cell leads.
  public indirect enum Link: Hashable, Sendable {
    /// To a table, wherever it lies.
    case table(Table.ID)
    /// To a cell, wherever it lies.
    case cell(CellAddress)
    /// To the top of a workbook's sheet.
    case sheet(String)
    /// To a page outside.
    case url(String)
  }
}
