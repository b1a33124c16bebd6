/// A name that a workbook gives to cells.
public struct WorkbookName: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The sheet it holds on, by its place; `nil` for the whole workbook.
  public let sheet: Int?
  /// What it stands for, as written: `'汇总'!$B$3`.
  public let reference: String
  /// Whether users see it.
  public let isHidden: Bool

  /// Describes a name.
  public init(name: String, sheet: Int? = nil, reference: String, isHidden: Bool = false) {
    self.name = name
    self.sheet = sheet
    self.reference = reference
    self.isHidden = isHidden
  }
}
