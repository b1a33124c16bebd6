public import Documents
public import FilingReports
import Forms
public import Inventories

/// What the workbook of a statutory form says of itself, so that it can be read back.
public struct FilingIdentity {
  private let inventory: Inventory
  private let program: String

  /// Says whose form it is, and which program and version wrote it.
  public init(of inventory: Inventory, by program: String) {
    self.inventory = inventory
    self.program = program
  }

  /// The hidden sheet of a form to fill in.
  func entry(in words: FilingWords) -> HiddenSheet {
    HiddenSheet(
      name: FormIdentity.sheetName,
      rows: FormIdentity.head(of: inventory, in: words.language, by: program))
  }

  /// The hidden sheet of a report, which prints what was filed and no more.
  public func report(in words: FilingWords) -> HiddenSheet {
    HiddenSheet(
      name: FormIdentity.sheetName,
      rows: entry(in: words).rows + [[FormIdentity.Key.layout, FormIdentity.Key.report]])
  }
}
