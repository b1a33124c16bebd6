import Documents
import FilingImports
import FilingReports
import Filings
import Findings
import Inventories

extension FilingReport {
  /// The report of a filing, by whoever prepared the inventory it belongs to.
  init(_ filing: PreparedFiling, _ form: String, in words: FilingWords) {
    let inventory = filing.inventory
    let properties = Document.Properties(
      author: inventory.people.first { $0.role == .prepared }?.name ?? "",
      organisation: inventory.entity.name[words.language], createdAt: MadeReport.created,
      keywords: [form, "\(inventory.year)"])
    self.init(of: inventory.id, filing.result, filing.verdicts, in: words, properties: properties)
  }

  /// What is written of a filing, or its workbook alone, which says whose it is so that it can be read
  /// back.
  func publication(
    of filing: PreparedFiling, in words: FilingWords, onlyWorkbook: Bool = false
  ) -> Publication {
    (onlyWorkbook ? workbook : publication).carrying(
      FilingIdentity(
        of: filing.inventory, from: filing.result.filing.files, by: Tanpan.versionLine
      ).report(in: words))
  }
}
