import Findings
import Forms
import Inventories
import InventorySupport
import Regulations
import Templates
import TestSupport

/// A form written of an inventory, and the folder that vanishes with it.
struct WrittenForm {
  let path: String
  let inventory: Inventory
  let regulation: Regulation
  let findings: [Finding]
  /// What importing it understands.
  let vocabulary: ImportVocabulary
  private let room: TemporaryFolder

  /// Writes the form of the inventory in a folder, with last year's beside it.
  init(
    of folder: String, last: String? = nil, deposits: String? = nil, in language: Language = .zh,
    checks: [String] = []
  ) throws {
    room = try TemporaryFolder()
    path = "\(room.path)/form.xlsx"
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    inventory = try Self.inventory(folder)
    regulation = Self.regulation(for: inventory)
    vocabulary = ImportVocabulary(
      regulation, guideline: inventory.guideline.value, messages: messages)
    let earlier = try last.map { FormWriter.Source(try Self.inventory($0), in: $0) }
    let writer = FormWriter(words: messages, in: language, program: "tanpan", checks: checks)
    self.findings =
      findings
      + writer.write(
        .init(inventory, in: folder), under: regulation, last: earlier, deposits: deposits,
        to: path)
  }

  /// The form as openpyxl sees it.
  func read() throws -> SeenForm { try SeenForm(path) }

  /// The inventory in a folder.
  static func inventory(_ folder: String) throws -> Inventory {
    var loader = InventoryLoader(folder)
    let (inventory, findings) = loader.load()
    guard let inventory else { throw NotRead(description: "\(findings)") }
    return inventory
  }

  /// What an inventory is under.
  static func regulation(for inventory: Inventory) -> Regulation {
    LibraryRegulation(for: inventory).regulation
  }

  /// An inventory that could not be read; says why.
  struct NotRead: Error, CustomStringConvertible {
    let description: String
  }

  static let district = Repository.path("Inventories/example-district-2023")
  static let shanghai = Repository.path("Inventories/shanghai-2007")
}
