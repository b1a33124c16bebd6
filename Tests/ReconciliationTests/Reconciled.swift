import Accounting
import Findings
import Inventories
import InventorySupport
import Reconciliation
import Regulations
import TestSupport
import Testing

/// A reconciliation of folders under the library, as the command makes it.
enum Reconciled {
  static func folders(_ district: String, _ units: [String]) throws -> Reconciliation {
    let account = try account(of: district)
    let regulation = try #require(placements)
    let placed = try units.map { folder in
      let unit = try Self.account(of: folder)
      return ReconciledUnit(
        unit,
        placement: unit.guideline.categories.flatMap {
          regulation.placement(of: $0, in: "provincial")
        }, conversions: regulation.conversionRules)
    }
    var findings: [Finding] = []
    let rows = DeclaredUnit.rows(inFolder: district, into: &findings)
    #expect(findings.isEmpty)
    return Reconciliation(account, placed, rows: rows)
  }

  static func account(of folder: String) throws -> EmissionAccount {
    var loader = InventoryLoader(folder)
    let (loaded, problems) = loader.load()
    let inventory = try #require(loaded, "\(problems)")
    let library = LibraryRegulation(for: inventory)
    var accountant = Accountant(inventory, under: library.regulation)
    let (account, findings) = accountant.account()
    return try #require(account, "\(findings.filter { $0.severity == .error })")
  }

  private static let placements: Regulation? = {
    var loader = RegulationLoader(
      RegulationFolders(library: Repository.path("Sources/RegulationLibrary")))
    let (regulation, findings) = loader.load(placementsIn: "provincial")
    return findings.isEmpty && regulation.checked.isEmpty ? regulation : nil
  }()
}

extension Finding {
  /// An argument's text.
  func text(_ key: String) -> String {
    arguments[key]?.wording(in: .en) ?? ""
  }
}
