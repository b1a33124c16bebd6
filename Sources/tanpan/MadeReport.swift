import Accounting
import Documents
import Findings
import Foundation
import Inventories
import Locations
import RegulationLibrary
import Rendering
import Reporting
import Reviews
import Templates

/// A report made of an inventory, before it is written.
struct MadeReport {
  /// The inventory and its account.
  let workspace: Workspace
  /// What is to be written; `nil` when something forbids it.
  let publication: Publication?
  /// The lines of long tables, which the report itself shows added up.
  let details: [DetailTable]
  /// What its workbooks carry to be checked by.
  let record: WorkbookRecord?
  /// What was found on the way.
  let findings: [Finding]

  /// Makes a report, the usual one for such an entity unless one is named; `layingOut` is called
  /// when the account is there.
  init(
    _ source: InventorySource, report: String?, templates: String?, layingOut: () -> Void = {}
  ) {
    workspace = Workspace(source)
    var findings = workspace.findings
    if let account = workspace.account {
      layingOut()
      let report = report ?? Self.usualReport(of: account.inventory.entity.kind)
      let context = workspace.context(account.condensed(above: DetailWorkbook.usualThreshold))
      let record = Self.record(of: account, source, report, templates, workspace.language)
      self.record = record
      let folder = ReportFolder(named: report, templates: templates, into: &findings)
      let publication = folder?.publication(of: context, created: Self.created, into: &findings)
      let exchange = workspace.exchange(folder?.exchangeFile(of: account.inventory.id), source)
      self.publication = exchange.reduce(publication?.carrying(record.sheet)) {
        $0?.attaching($1)
      }
      details = Self.details(of: account, in: workspace)
    } else {
      record = nil
      publication = nil
      details = []
    }
    self.findings = findings
  }

  /// The lines of tables so long that the report adds them up; of most inventories none.
  private static func details(of account: EmissionAccount, in workspace: Workspace) -> [DetailTable]
  {
    let threshold = DetailWorkbook.usualThreshold
    guard account.methods.contains(where: { $0.count > threshold }) else { return [] }
    return LineDetails(workspace.context(account)).tables(above: threshold)
  }

  private static func record(
    of account: EmissionAccount, _ source: InventorySource, _ report: String, _ templates: String?,
    _ language: Language
  ) -> WorkbookRecord {
    let root = templates ?? Templates.folder.path
    let folders = WorkbookRecord.Folders(
      inventory: source.folder, overlays: source.overlays, library: RegulationLibrary.folder.path,
      templates: root)
    return WorkbookRecord(
      of: account.inventory, in: folders, report: report, language: language,
      program: Tanpan.versionLine, previous: account.previous?.text,
      base: account.base?.text)
  }

  /// The report of such an entity, by the name of its folder of templates.
  private static func usualReport(of kind: ReportingEntity.Kind) -> String {
    "\(kind.rawValue)-inventory"
  }

  /// The one clock of a report, and only when it is set from outside.
  static var created: Int? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
  }
}
