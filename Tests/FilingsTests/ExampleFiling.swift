import Accounting
import Filings
import Findings
import Inventories
import InventorySupport
import Regulations
import TestSupport

/// A unit's filing among the examples, read and computed once.
struct ExampleFiling: Sendable {
  let filing: PreparedFiling
  let findings: [Finding]

  /// The folders of the library.
  static let folders = RegulationFolders(library: Repository.path("Sources/RegulationLibrary"))

  /// The form with its coefficients, read once.
  static let preparation: FilingPreparation? = {
    var findings: [Finding] = []
    return FilingPreparation("energy-utilisation", in: folders, into: &findings)
  }()

  /// Reads the filing of a folder, with the account of its inventory beside it.
  init?(in folder: String) {
    var findings: [Finding] = []
    var loader = InventoryLoader(folder)
    guard let inventory = loader.load().0 else { return nil }
    let filing = Self.preparation?.prepare(
      inventory, in: folder, beside: Self.account(of: inventory), into: &findings)
    guard let filing else { return nil }
    self.filing = filing
    self.findings = findings
  }

  /// Reads an example by its name.
  init?(_ name: String) {
    self.init(in: Repository.path("Inventories/\(name)"))
  }

  private static func account(of inventory: Inventory) -> EmissionAccount? {
    let library = LibraryRegulation(for: inventory)
    var accountant = Accountant(inventory, under: library.regulation)
    return accountant.account().0
  }

  /// What was found, each as its rule or code and where it was typed: `C-05 energy-structure.csv:5`.
  var told: [String] {
    findings.map { finding in
      let code: String =
        if case .text(let rule) = finding.arguments["rule"] { rule } else { finding.code.rawValue }
      let file = finding.place?.file.split(separator: "/").last.map(String.init) ?? ""
      let line = finding.place?.line.map { ":\($0)" } ?? ""
      return "\(code) \(file)\(line)"
    }
    .sorted()
  }
}
