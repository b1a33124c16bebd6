public import Findings
import Foundation
import Inventories

/// Reads filled forms into the tables of an inventory.
///
///     let forms = FormImport(into: "Inventories/example", vocabulary: words) { folder in
///       Workspace(folder).findings
///     }
///     let outcome = forms.outcome(of: workbooks)
///     if outcome.isWritable { outcome.write(into: &findings) }
///
/// Nothing is written until the whole inventory, with the new tables in it, has been checked; what
/// is found on an imported line is said of the cell it came from.
public struct FormImport {
  /// How forms are read.
  public struct Options: Sendable {
    /// Whether lines with errors are left out and the rest is written.
    public var isPartial = false
    /// The day of the import as `2024-05-20`, where it is to be noted.
    public var date: String?
    /// How staff's own tables are read, in place of recognising forms.
    public var mapping: TableMapping?

    /// The usual way: all or nothing, forms only, no date.
    public init() {}
  }

  let folder: String
  let vocabulary: ImportVocabulary
  let options: Options
  let check: (String) -> [Finding]

  /// Prepares to import into a folder.
  ///
  /// - Parameters:
  ///   - folder: the inventory's folder.
  ///   - vocabulary: the words that cells may hold.
  ///   - options: how forms are read.
  ///   - check: everything that is wrong with the inventory in a folder.
  public init(
    into folder: String, vocabulary: ImportVocabulary, options: Options = Options(),
    check: @escaping (String) -> [Finding]
  ) {
    self.folder = folder
    self.vocabulary = vocabulary
    self.options = options
    self.check = check
  }

  /// What comes of workbooks; nothing is written yet.
  public func outcome(of workbooks: [FilledWorkbook]) -> ImportOutcome {
    var findings: [Finding] = []
    guard let inventory = inventory(into: &findings),
      let evidence = EvidenceRecord(in: folder, into: &findings)
    else { return ImportOutcome(refused: findings, folder: folder) }
    var forms: [ReadForm] = []
    for workbook in workbooks {
      let form = ReadForm(workbook, for: inventory, vocabulary, options.mapping)
      findings += form.findings
      if let day = evidence.date(of: workbook) {
        findings.append(
          Finding(.note, .importedBefore, ["date": .text(day)], at: workbook.place))
      }
      forms.append(form)
    }
    let trial = ImportTrial(forms, of: self)
    return trial.outcome(after: findings, evidence)
  }

  private func inventory(into findings: inout [Finding]) -> Inventory? {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    if inventory == nil { findings += problems }
    return inventory
  }
}

extension Finding.Code {
  static let importedBefore: Self = "imported-before"
}
