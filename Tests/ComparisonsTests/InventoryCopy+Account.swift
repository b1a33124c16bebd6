import Accounting
import Comparisons
import Findings
import Foundation
import Inventories
import InventorySupport
import Regulations
import TestSupport
import Testing

extension InventoryCopy {
  /// The account of the inventory as it stands, as the command line makes it.
  func account() throws -> EmissionAccount {
    var loader = InventoryLoader(folder)
    let (loaded, problems) = loader.load()
    let inventory = try #require(loaded, "\(problems)")
    let regulation = LibraryRegulation(for: inventory).regulation
    var accountant = Accountant(inventory, under: regulation)
    let (account, findings) = accountant.account()
    let errors = (problems + findings).filter { $0.severity == .error }
    return try #require(account, "\(errors)")
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

  private static let shanghaiAccount = try? Example.shanghai.copy().account()
  private static let districtAccount = try? Example.district.copy().account()
}
