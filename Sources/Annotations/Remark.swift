public import Findings
public import SheetReferences

/// Something to be said about a workbook, to whoever goes on filling it in.
public struct Remark: Hashable, Sendable {
  /// How bad it is, which colours the cell.
  public let severity: Finding.Severity
  /// The sheet's name on its tab; empty for the workbook as a whole.
  public let sheet: String
  /// The cell; `nil` for a remark about the sheet or the workbook, which is only listed.
  public let cell: CellReference?
  /// What is wrong.
  public let fact: String
  /// What to write instead; empty when there is nothing to do.
  public let remedy: String

  /// Says something about a cell, a sheet or the workbook.
  public init(
    _ severity: Finding.Severity, sheet: String = "", cell: CellReference? = nil, fact: String,
    remedy: String = ""
  ) {
    self.severity = severity
    self.sheet = sheet
    self.cell = cell
    self.fact = fact
    self.remedy = remedy
  }
}
