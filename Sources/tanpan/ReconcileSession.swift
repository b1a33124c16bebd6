import Accounting
import Documents
import Findings
import Inventories
import Locations
import Reconciliation
import RegulationLibrary
import Regulations
import Rendering
import Templates

/// A district held against units whose accounts are made, for every command that asks for it.
struct ReconcileSession {
  /// The district.
  let district: Workspace
  /// The district's folder.
  let folder: String
  /// The folders laid over the built-in library.
  let overlays: [String]
  /// The language of what is said.
  let language: Language

  /// Reads the district's folder.
  init(_ folder: String, overlays: [String], language: Language?) {
    district = Self.workspace(folder, overlays, language)
    self.folder = folder
    self.overlays = overlays
    self.language = language ?? district.language
  }

  /// An inventory that is compared with no other year.
  static func workspace(_ folder: String, _ overlays: [String], _ language: Language?) -> Workspace
  {
    Workspace(
      InventorySource(folder: folder, overlays: overlays, language: language, looksBack: false))
  }

  /// What came of it: what to show, and the same for programs.
  struct Outcome {
    let report: ReconciliationReport
    let record: String
  }

  /// Holds the district against the units, of which one without an account would be taken for
  /// nobody's tonnes: then all that is wrong is told, and nothing is held against anything.
  func outcome(
    _ units: [EmissionAccount?], _ problems: [Finding], into findings: inout [Finding]
  ) throws -> Outcome {
    findings += (district.findings + problems).filter { $0.severity == .error }
    let rows = DeclaredUnit.rows(inFolder: folder, into: &findings)
    let accounts = units.compactMap(\.self)
    findings += Self.givenTwice(accounts)
    guard let account = district.account, accounts.count == units.count, !findings.hasErrors else {
      throw Output.unreadable(findings, in: language, district.messages)
    }
    let found = Reconciliation(account, placed(accounts, in: account, &findings), rows: rows)
    findings += found.findings
    let words = ReconciliationWords(district.messages, in: language)
    return Outcome(
      report: ReconciliationReport(found, findings: findings, in: words),
      record: ReconciliationRecord(found, findings: findings, district.messages).text)
  }

  /// An inventory that was named more than once: each of its lines would be claimed twice.
  private static func givenTwice(_ accounts: [EmissionAccount]) -> [Finding] {
    let groups = Dictionary(grouping: accounts) { account in
      [account.inventory.id, account.inventory.entity.code, "\(account.inventory.year)"]
    }
    return groups.filter { $1.count > 1 }.keys.map { $0[0] }.sorted().map { id in
      Finding(.error, .reconcileGivenTwice, ["unit": .text(id)])
    }
  }

  /// Writes the four files into a folder and names them.
  func write(_ outcome: Outcome, to output: String) throws {
    let attachment = Publication.Attachment(file: "reconcile.json", text: outcome.record)
    let writer = PublicationWriter(
      words: RenderingWords(from: district.messages, in: language))
    var findings: [Finding] = []
    let files = writer.write(
      outcome.report.publication(with: [attachment]), to: output, into: &findings)
    guard !findings.hasErrors else {
      throw Output.unreadable(findings, in: language, district.messages)
    }
    for file in files where !file.hasSuffix(".svg") { print(file) }
  }

  /// The units with what the library, and the folders laid over it, say of where they sit.
  private func placed(
    _ accounts: [EmissionAccount], in district: EmissionAccount, _ findings: inout [Finding]
  ) -> [ReconciledUnit] {
    let library = RegulationLibrary.folder
    var loader = RegulationLoader(
      RegulationFolders(
        library: library.path ?? library.name,
        overlays: overlays + [district.inventory.regulationFolder].compactMap(\.self)))
    let tree = district.guideline.categories ?? ""
    let (regulation, problems) = loader.load(placementsIn: tree)
    findings += problems + regulation.checked
    return accounts.map { account in
      ReconciledUnit(
        account,
        placement: account.guideline.categories.flatMap { regulation.placement(of: $0, in: tree) },
        conversions: regulation.conversionRules)
    }
  }
}

extension Finding.Code {
  static let reconcileGivenTwice: Self = "reconcile-given-twice"
}
