import Accounting
import Exchanging
import Findings
import Inventories
import InventorySupport
import Locations
import RegulationLibrary
import Regulations
import Templates
import TestSupport

/// An inventory of the repository, exchanged.
struct Exchanged {
  static let examples = ["shanghai-2007", "example-district-2023"]

  /// The records of a folder, and what was found on the way.
  static func made(
    of folder: String, overlays: [String] = []
  ) -> (ExchangedInventory?, [Finding]) {
    var findings: [Finding] = []
    let words = Templates.messages(into: &findings)
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    findings += problems
    guard let inventory else { return (nil, findings) }
    let regulation = LibraryRegulation(for: inventory, overlays: overlays).regulation
    var accountant = Accountant(inventory, under: regulation, isWhole: !findings.hasErrors)
    let (account, others) = accountant.account()
    findings += others
    let folders = ExchangeFolders(
      inventory: folder, overlays: overlays, library: RegulationLibrary.folder.path)
    return (
      account.map {
        ExchangedInventory($0, findings: findings, in: folders, words: words, program: "test")
      }, findings
    )
  }

  /// The records of an example.
  static func example(_ name: String) -> ExchangedInventory {
    made(of: Repository.path("Inventories/\(name)")).0 ?? ExchangedInventory()
  }

  /// Reads JSON; its codes stand for what was wrong.
  static func read(_ json: String) -> (ReadInventory?, [String]) {
    var reader = JSONReader(json, named: "x.json")
    let (read, findings) = reader.inventory()
    return (read, findings.map { "\($0.place?.description ?? "") \($0.code.rawValue)" })
  }

  /// Writes the tables of CSV to a folder.
  static func write(_ exchanged: ExchangedInventory, to folder: TemporaryFolder) throws {
    for file in exchanged.csv { try folder.write(file.text, to: "csv/\(file.name)") }
  }
}
