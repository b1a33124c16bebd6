import Accounting
import Findings
import Inventories
import Locations
import RegulationLibrary
import Regulations
import Reporting
import Templates

/// An inventory with the regulation it is under and the account made of both.
struct Workspace {
  let language: Language
  let messages: MessageCatalogue
  let account: EmissionAccount?
  private(set) var findings: [Finding]

  /// Loads the inventory that a command speaks of, and its regulation, and makes the account.
  init(_ options: InventoryOptions) {
    self.init(
      options.inventory, overlays: options.folders, language: options.language,
      filing: options.filing)
  }

  /// Loads an inventory and its regulation with folders laid over it, and makes the account.
  init(_ folder: String, overlays: [String], language: Language?, filing: Bool = false) {
    var findings: [Finding] = []
    messages = Templates.messages(into: &findings)
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    findings += problems
    self.language = language ?? inventory?.language ?? .zh
    account = inventory.flatMap {
      Self.account(of: $0, overlays: overlays, filing: filing, into: &findings)
    }
    self.findings = findings.answered(by: inventory?.answers ?? [])
  }

  /// What reports and explanations are made from.
  func context(_ account: EmissionAccount) -> ReportContext {
    ReportContext(
      account, findings: findings, words: messages, language: language,
      version: Tanpan.versionLine)
  }

  private static func account(
    of inventory: Inventory, overlays: [String], filing: Bool, into findings: inout [Finding]
  ) -> EmissionAccount? {
    var problems: [Finding] = []
    let regulation = regulation(for: inventory, overlays: overlays, into: &problems)
    findings += problems
    guard !problems.hasErrors else { return nil }
    var accountant = Accountant(inventory, under: regulation, isWhole: !findings.hasErrors)
    let (account, others) = accountant.account()
    findings += others
    if filing, let account {
      findings += FilingAllowed().findings(in: account)
    }
    return findings.hasErrors ? nil : account
  }

  private static func regulation(
    for inventory: Inventory, overlays: [String], into findings: inout [Finding]
  ) -> Regulation {
    let library = RegulationLibrary.folder
    let folders = RegulationFolders(
      library: library.path ?? library.name,
      overlays: overlays + [inventory.regulationFolder].compactMap(\.self))
    var loader = RegulationLoader(folders)
    let (regulation, problems) = loader.load(
      guideline: inventory.guideline.value, extraMethods: inventory.extraMethods.map(\.value),
      constants: inventory.conversions.map(\.value))
    findings += problems + regulation.checked
    return regulation
  }
}
