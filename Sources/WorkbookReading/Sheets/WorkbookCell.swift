public import SheetReferences

/// One cell of a workbook as it was found: its value as last computed, its formula, its look.
public struct WorkbookCell: Hashable, Sendable {
  /// Where it stands.
  public let reference: CellReference
  /// What it shows: typed, or cached beside its formula.
  public let value: Value
  /// Its formula without the equals sign, shared formulas put in full; `nil` for a typed value.
  public let formula: String?
  /// The number of its look, an index into ``WorkbookFile/numberFormats``.
  public let style: Int

  /// Puts a cell together.
  public init(reference: CellReference, value: Value, formula: String? = nil, style: Int = 0) {
    self.reference = reference
    self.value = value
    self.formula = formula
    self.style = style
  }

  /// What a cell shows.
  public enum Value: Hashable, Sendable {
    /// Nothing: a cell with a look or a formula, but no value.
    case empty
    /// A number.
    case number(Double)
    /// A day, and a time of day as its fraction, as the serial number of the 1900 epoch.
    case date(serial: Double)
    /// Text; the runs of rich text are put together, phonetic readings left out.
    case text(String)
    /// A truth value.
    case boolean(Bool)
    /// An error such as `#DIV/0!`.
    case error(String)
  }
}
