public import Documents
public import FilingReports
public import Filings
public import Findings
public import Inventories

/// The workbook of a statutory form to fill in: what is filed, room for more, and whose it is.
public struct FilingEntry {
  private let preparation: FilingPreparation
  private let inventory: Inventory
  private let folder: String
  private let program: String

  /// Prepares the form of an inventory; the workbook names the program and its version.
  public init(
    _ preparation: FilingPreparation, of inventory: Inventory, in folder: String,
    by program: String
  ) {
    self.preparation = preparation
    self.inventory = inventory
    self.folder = folder
    self.program = program
  }

  /// The workbook in a language; what is wrong with the filing so far is told.
  public func workbook(
    in words: FilingWords, into findings: inout [Finding]
  ) -> Publication.Workbook {
    let result = preparation.opened(inventory, in: folder, into: &findings)
    let report = FilingReport(of: inventory.id, result, [], in: words, properties: .init())
    let identity = FilingIdentity(of: inventory, from: result.filing.files, by: program)
    return Publication.Workbook(
      file: report.entry.file, sheets: report.entry.sheets, hidden: [identity.entry(in: words)])
  }
}
