import Accounting
import Findings
import Foundation
import Inventories

/// The inventory of the year before, accounted for, as far as years are compared.
struct PreviousYear {
  /// What it came to; `nil` when it cannot be compared with.
  let figures: PreviousFigures?
  /// What keeps it from being compared with.
  let findings: [Finding]

  /// Takes the figures given with the source, or accounts for the folder that the inventory names.
  init?(of inventory: Inventory, _ source: InventorySource) {
    if let file = source.previousFigures {
      var findings: [Finding] = []
      figures = PreviousFigures(reading: file, into: &findings)
      self.findings = findings
      return
    }
    guard let named = inventory.previous else { return nil }
    let folder = "\(source.folder)/\(named.value)"
    guard FileManager.default.fileExists(atPath: "\(folder)/inventory.yaml") else {
      figures = nil
      findings = [
        Finding(.warning, .previousMissing, ["folder": .text(named.value)], at: named.place)
      ]
      return
    }
    let workspace = Workspace(
      InventorySource(
        folder: folder, overlays: source.overlays, language: source.language, looksBack: false))
    figures = workspace.account.map(PreviousFigures.init)
    findings = workspace.account == nil ? [Self.refusal(workspace, named)] : []
  }

  private static func refusal(_ workspace: Workspace, _ named: Located<String>) -> Finding {
    let errors = workspace.findings.count { $0.severity == .error }
    let arguments: [String: Finding.Argument] = [
      "folder": .text(named.value), "count": .count(errors),
    ]
    return Finding(.warning, .previousNotAccounted, arguments, at: named.place)
  }
}

extension Finding.Code {
  static let previousMissing: Self = "previous-missing"
  static let previousNotAccounted: Self = "previous-not-accounted"
}
