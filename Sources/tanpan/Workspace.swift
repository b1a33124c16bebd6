import Accounting
import Findings
import Freezing
import Inventories
import Regulations
import Reporting
import Templates

/// An inventory with the regulation it is under and the account made of both.
struct Workspace {
  let language: Language
  let messages: MessageCatalogue
  /// The inventory as it was read; `nil` when not even its head could be.
  let inventory: Inventory?
  let account: EmissionAccount?
  /// What was filed of the year beside what follows today, if the inventory is frozen.
  let lock: LockComparison?
  private(set) var findings: [Finding]
  /// What the inventory answers to warnings.
  let answers: [Answer]

  /// Loads an inventory and its regulation, and makes the account.
  init(_ source: InventorySource) {
    var findings: [Finding] = []
    messages = Templates.messages(into: &findings)
    var loader = InventoryLoader(source.folder, reviewIn: source.reviewFolder)
    let (inventory, problems) = loader.load()
    self.inventory = inventory
    findings += problems
    language = source.language ?? inventory?.language ?? .zh
    account = inventory.flatMap { Self.account(of: $0, source, into: &findings) }
    lock = source.looksBack ? account.flatMap { Self.lock(of: $0, source, into: &findings) } : nil
    findings += lock?.findings ?? []
    let all = inventory?.answers ?? []
    if source.readsFilings, let inventory {
      let session = FilingSession(
        inventory, in: source.folder, overlays: source.overlays, beside: account)
      // A wrong folder of last year is told of the account and of the filing alike.
      findings += session.findings.filter { !findings.contains($0) }
    }
    answers = source.readsFilings ? all : all.toInventory
    self.findings = findings.answered(by: answers)
  }

  /// That what the inventory files on forms says otherwise than its account.
  func filingDisagreements(in folder: String, overlays: [String]) -> [Finding] {
    inventory.map {
      FilingSession($0, in: folder, overlays: overlays, beside: account).disagreements
    } ?? []
  }

  /// Loads the inventory that a command speaks of.
  init(_ options: InventoryOptions) {
    self.init(options.source)
  }

  /// What reports and explanations are made from.
  func context(_ account: EmissionAccount) -> ReportContext {
    ReportContext(
      account, findings: findings, words: messages, language: language,
      version: Tanpan.versionLine)
  }

  private static func lock(
    of account: EmissionAccount, _ source: InventorySource, into findings: inout [Finding]
  ) -> LockComparison? {
    InventoryLock(in: source.frozenFolders).comparison(with: account, into: &findings)
  }

  private static func account(
    of inventory: Inventory, _ source: InventorySource, into findings: inout [Finding]
  ) -> EmissionAccount? {
    var problems: [Finding] = []
    let regulation = regulation(for: inventory, source.overlays, into: &problems)
    findings += problems
    guard !problems.hasErrors else { return nil }
    let isCompared = source.looksBack && source.comparesYears
    let earlier = isCompared ? EarlierYears(of: inventory, source) : nil
    findings += earlier?.findings ?? []
    var accountant = Accountant(
      inventory, under: regulation, isWhole: !findings.hasErrors, after: earlier?.previous,
      since: earlier?.base)
    let (account, others) = accountant.account()
    findings += others
    if source.isFiling, let account {
      findings += FilingAllowed().findings(in: account)
    }
    return findings.hasErrors ? nil : account
  }

  /// The regulation an inventory is under: the library, folders laid over it, its own.
  static func regulation(
    for inventory: Inventory, _ overlays: [String], into findings: inout [Finding]
  ) -> Regulation {
    let (regulation, problems) = RegulationShelf.regulation(
      for: inventory, overlays + [inventory.regulationFolder].compactMap(\.self))
    findings += problems
    return regulation
  }
}
