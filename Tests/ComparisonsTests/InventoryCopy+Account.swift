import Accounting
import Comparisons
import Findings
import Foundation
import Inventories
import Regulations
import TestSupport
import Testing

extension InventoryCopy {
  /// The account of the inventory as it stands, as the command line makes it.
  func account() throws -> EmissionAccount {
    var loader = InventoryLoader(folder)
    let (loaded, problems) = loader.load()
    let inventory = try #require(loaded, "\(problems)")
    let regulation =
      try (isOverlaid ? nil : Example.regulation(for: inventory))
      ?? LoadedRegulation(for: inventory).regulation
    var accountant = Accountant(inventory, under: regulation)
    let (account, findings) = accountant.account()
    let errors = (problems + findings).filter { $0.severity == .error }
    return try #require(account, "\(errors)")
  }

  /// Whether a test has laid a change over the library.
  private var isOverlaid: Bool {
    FileManager.default.fileExists(atPath: path("regulations/Guidelines"))
  }

  /// What the library says in a file, changed and laid over it by the inventory.
  func overlay(_ file: String, replacing old: String, with new: String) throws {
    let path = Repository.path("Sources/RegulationLibrary/\(file)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let parts = text.components(separatedBy: old)
    try #require(parts.count == 2, "“\(old)” stands \(parts.count - 1) times")
    try write(parts.joined(separator: new), to: "regulations/\(file)")
  }

  /// Turns the lines of a table about, its head apart.
  func reverseLines(of file: String) throws {
    let lines = text(file).split(separator: "\n")
    let remarks = lines.prefix { $0.hasPrefix("#") }
    let table = lines.dropFirst(remarks.count)
    let turned = remarks + table.prefix(1) + table.dropFirst().reversed()
    try write(turned.joined(separator: "\n") + "\n", to: file)
  }
}

/// The regulation of an inventory, its own folder laid over the library.
private struct LoadedRegulation {
  let regulation: Regulation

  init(for inventory: Inventory) throws {
    var loader = RegulationLoader(
      RegulationFolders(
        library: Repository.path("Sources/RegulationLibrary"),
        overlays: [inventory.regulationFolder].compactMap(\.self)))
    let (regulation, findings) = loader.load(
      guideline: inventory.guideline.value, extraMethods: inventory.extraMethods.map(\.value),
      constants: inventory.conversions.map(\.value))
    try #require(!findings.contains { $0.severity == .error }, "\(findings)")
    self.regulation = regulation
  }
}

/// The accounts of the two example inventories as they are, each made once.
enum Example: String, CaseIterable, Sendable {
  case shanghai = "Inventories/shanghai-2007"
  case district = "Inventories/example-district-2023"

  func copy() throws -> InventoryCopy { try InventoryCopy(of: rawValue) }

  /// The comparison of the example as it is with a changed copy.
  func comparison(_ change: (InventoryCopy) throws -> Void) throws -> AccountComparison {
    let changed = try copy()
    try change(changed)
    return AccountComparison(before: try account(), after: try changed.account())
  }

  func account() throws -> EmissionAccount {
    try #require(self == .shanghai ? Self.shanghaiAccount : Self.districtAccount)
  }

  /// The regulation of the example that an inventory is a copy of, read once.
  static func regulation(for inventory: Inventory) -> Regulation? {
    switch inventory.id {
    case "shanghai-2007": shanghaiRegulation
    case "example-district-2023": districtRegulation
    default: nil
    }
  }

  private static let shanghaiRegulation = try? Example.shanghai.regulation()
  private static let districtRegulation = try? Example.district.regulation()

  private func regulation() throws -> Regulation {
    var loader = InventoryLoader(Repository.path(rawValue))
    return try LoadedRegulation(for: #require(loader.load().0)).regulation
  }

  private static let shanghaiAccount = try? Example.shanghai.copy().account()
  private static let districtAccount = try? Example.district.copy().account()
}
